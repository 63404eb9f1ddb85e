package lookalike.catalogue.source;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;

/** The pictures of a catalogue, in a folder or a zip. Safe for use by several threads. */
public sealed interface ImageSource extends Closeable permits CatalogueFiles {

    /**
     * The state of a picture's file when it was last read; equal states mean an unchanged file.
     *
     * @param bytes its length
     * @param modified when it was last changed, in milliseconds since 1970, UTC; for a picture in a zip the CRC-32 of
     *     its content, which the zip stores and which, unlike a time, survives repacking
     */
    record FileState(long bytes, long modified) {}

    /**
     * @return all files with a picture's extension, relative, with forward slashes, sorted; hidden files and folders
     *     are skipped
     */
    List<String> images() throws CatalogueException;

    /** @throws CatalogueException if {@code image} is missing or not accessible */
    FileState fileState(String image) throws CatalogueException;

    /**
     * @return the whole file
     * @throws CatalogueException if {@code image} is missing, cannot be read, or is over 512 MB
     */
    byte[] read(String image) throws CatalogueException;

    /** @throws CatalogueException.Vanished if the folder or zip is no longer where it was when it was opened */
    void checkPresent() throws CatalogueException;

    /** @return the picture's file, as it lies in its folder; empty in a zip, or if there is none */
    default Optional<Path> file(String image) {
        return Optional.empty();
    }
}
