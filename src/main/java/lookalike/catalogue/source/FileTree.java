package lookalike.catalogue.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Files below a place that is no folder of this machine: a folder of a distributed file system, or files in memory.
 * Safe for use by several threads.
 */
public interface FileTree extends Closeable {

    /**
     * A file.
     *
     * @param path relative, with forward slashes
     * @param bytes its length
     * @param modified when it was last changed, in milliseconds since 1970, UTC, or anything else that changes with
     *     its content
     */
    record Entry(String path, long bytes, long modified) {}

    /** @return the place, for messages */
    String place();

    /** Is told folders that cannot be read. */
    @FunctionalInterface
    interface UnreadableFolders {
        /** @param path of the folder, relative, with forward slashes */
        void add(String path, IOException problem);
    }

    /**
     * @param unreadable told each folder below the place whose files are left out, as it cannot be read
     * @return all files, in any order
     * @throws IOException if the place itself cannot be read
     */
    List<Entry> files(UnreadableFolders unreadable) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is no file at a path */
    Entry file(String path) throws IOException;

    /**
     * @return the bytes of a file, to be closed by the caller
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    InputStream open(String path) throws IOException;
}
