package lookalike.features.resnet.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import lookalike.storage.StorageException;

/**
 * A temporary folder for a download, inside the model's folder, which is on a disk with room. Closing deletes it with
 * its content, so no incomplete download is ever used. Folders left by a crash are deleted a day later.
 *
 * @param path exists and is empty at first
 */
public record DownloadFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = "fetching-";
    private static final Duration STALE = Duration.ofDays(1);

    /** Makes a new one in {@code parent}, making that if need be. */
    public static DownloadFolder in(Path parent) throws StorageException {
        try {
            Files.createDirectories(parent);
            try (DirectoryStream<Path> earlier = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path each : earlier) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(Instant.now().minus(STALE))) {
                        delete(each);
                    }
                }
            }
            return new DownloadFolder(Files.createTempDirectory(parent, PREFIX));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(parent, problem);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException _) {
            // Another program still has a file open; a later download deletes it.
        }
    }
}
