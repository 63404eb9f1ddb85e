package lookalike.catalogue.source;

import java.io.Closeable;
import java.io.IOException;

/** A file whose bytes can be read at any place, wherever it lies. For one thread at a time. */
public interface ByteSource extends Closeable {

    /** @return its length in bytes */
    long size();

    /**
     * Reads as much as there is at once.
     *
     * @param position of the first byte
     * @param target filled from its beginning
     * @return how many bytes were read; 0 or less at the end of the file
     */
    int read(long position, byte[] target) throws IOException;
}
