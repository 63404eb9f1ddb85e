package lookalike.storage;

import java.nio.file.Path;

/**
 * A file or folder of the user that must not be changed.
 *
 * @param catalogue the name of the catalogue that is read from it
 * @param place a folder with everything in it, a zip or a table
 */
public record ProtectedPlace(String catalogue, Path place) {}
