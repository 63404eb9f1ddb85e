package lookalike.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.storage.StorageException;

/**
 * A place for what is built to be measured and thrown away.
 *
 * @param path nothing is there at first; whatever is there at the end is deleted
 */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** @return a place in the system's folder for temporary files */
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
            // The system clears its folder for temporary files some day.
        }
    }
}
