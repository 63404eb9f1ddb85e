package lookalike.catalogue;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One line of the list of catalogues.
 *
 * @param name its name in the data folder
 * @param location the folder or zip that it was read from
 * @param products how many
 * @param problems how many items were skipped when it was read
 * @param read when it was read
 */
public record CatalogueEntry(String name, Path location, int products, int problems, Instant read) {}
