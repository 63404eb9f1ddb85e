package lookalike.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.storage.StorageException;

/**
 * A place for a temporary file.
 *
 * @param path does not exist at first; deleted at the end if it does
 */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** @return a place in the system's temporary folder */
    public static TemporaryFile claim() throws StorageException {
        try {
            Path file = Files.createTempFile("lookalike-", ".index");
            Files.delete(file);
            return new TemporaryFile(file);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(Path.of(System.getProperty("java.io.tmpdir")), problem);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Left to the system, which clears its temporary folder.
        }
    }
}
