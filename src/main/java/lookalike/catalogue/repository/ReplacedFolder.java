package lookalike.catalogue.repository;

import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.FileName;

/**
 * The other name that the folder of a catalogue has while another one takes its place, in two renames. A program that
 * is killed between them leaves the catalogue under it, where it is found as before.
 */
final class ReplacedFolder {

    private static final String PREFIX = ".";
    private static final String SUFFIX = ".old";

    private ReplacedFolder() {}

    /**
     * @param place the folder of a catalogue
     * @return its other name
     */
    static Path of(Path place) {
        return place.resolveSibling(PREFIX + place.getFileName() + SUFFIX);
    }

    /** @return where the catalogue of a place is: there, unless there is none and the other name has it */
    static Path present(Path place) {
        Path other = of(place);
        return Files.isDirectory(place) || !Files.isDirectory(other) ? place : other;
    }

    /** @return the name of the place that a folder belongs to, whichever of both names it has */
    static String place(Path folder) {
        String name = FileName.of(folder);
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX)
                ? name.substring(PREFIX.length(), name.length() - SUFFIX.length()) : name;
    }
}
