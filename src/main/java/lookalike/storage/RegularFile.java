package lookalike.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens files that the user names. A pipe or a device would be waited for without end, and a folder can be opened on
 * some systems but not be read, so both are refused at once.
 */
public final class RegularFile {

    private RegularFile() {}

    /**
     * @throws IOException if there is no ordinary file, of which {@link IoReason} knows why: none at all, a folder, or
     *     a pipe, socket or device
     */
    public static void require(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
    }

    /**
     * Opens an ordinary file to read it.
     *
     * @throws IOException also if it is none, see {@link #require}
     */
    public static FileChannel open(Path file) throws IOException {
        require(file);
        return FileChannel.open(file, StandardOpenOption.READ);
    }
}
