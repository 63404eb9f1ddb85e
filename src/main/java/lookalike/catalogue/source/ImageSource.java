package lookalike.catalogue.source;

import java.io.Closeable;
import java.util.List;
import lookalike.catalogue.CatalogueException;

/** The pictures of a catalogue, wherever they lie: a folder or a zip of one. Safe for use by several threads. */
public sealed interface ImageSource extends Closeable permits CatalogueFiles {

    /**
     * Where a picture stood when it was last looked at; equal stamps mean an unchanged file.
     *
     * @param bytes its length
     * @param modified when it was last changed, in milliseconds since 1970, UTC; of a picture in a zip the CRC-32 that
     *                 the zip keeps of its content, which survives packing anew and says more than a time
     */
    record FileState(long bytes, long modified) { }

    /**
     * @return all pictures by their file-name ending, relative, with forward slashes, sorted; hidden files and
     *     folders are passed over
     */
    List<String> images() throws CatalogueException;

    /** @throws CatalogueException if {@code image} is gone or out of reach */
    FileState fileState(String image) throws CatalogueException;

    /**
     * @return the whole file
     * @throws CatalogueException if {@code image} is gone, cannot be read, or is over 512 MB
     */
    byte[] read(String image) throws CatalogueException;
}
