package lookalike.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets one program at a time read a file, change it and write it again; otherwise what the first writes would be lost
 * by the second. Nothing is left beside the user's file: the lock is in the folder for temporary files, and counts
 * among the programs of one user on one computer.
 */
public final class ChangeLock {

    private ChangeLock() {}

    /**
     * @param file that exists
     * @return the lock; empty if another program is changing the file
     */
    public static Optional<WriteLock> take(Path file) throws StorageException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lookalike-changes-"
                + System.getProperty("user.name").replaceAll("\\W", "_"));
        try {
            Files.createDirectories(folder);
            String name = Sha256.of(file.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
            return WriteLock.take(folder.resolve(name + ".lock"));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
    }
}
