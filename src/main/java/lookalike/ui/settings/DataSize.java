package lookalike.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.concurrent.Task;
import lookalike.FileName;
import lookalike.storage.StorageException;

/**
 * The size of the data folder, and how much of it can be deleted because it is made again automatically.
 *
 * @param root the data folder
 */
record DataSize(Path root) {

    /** Made again when the catalogue is indexed. */
    private static final List<String> CACHE_ENDINGS = List.of(".forest", ".set", ".choice");

    /**
     * Sizes in bytes.
     *
     * @param model of the network
     * @param catalogues of all catalogues
     * @param caches the part of these that can be made again
     */
    record Sizes(long model, long catalogues, long caches) {}

    Task<Sizes> measure() {
        return new Task<>() {
            @Override
            protected Sizes call() throws StorageException {
                List<Path> catalogues = filesIn("catalogues");
                return new Sizes(bytes(filesIn("model")), bytes(catalogues),
                        bytes(catalogues.stream().filter(DataSize::isCache).toList()));
            }
        };
    }

    Task<Void> clearCaches() {
        return new Task<>() {
            @Override
            protected Void call() throws StorageException {
                for (Path file : filesIn("catalogues")) {
                    if (isCache(file)) {
                        delete(file);
                    }
                }
                return null;
            }
        };
    }

    private static void delete(Path file) throws StorageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        }
    }

    private static boolean isCache(Path file) {
        return CACHE_ENDINGS.stream().anyMatch(ending -> FileName.of(file).endsWith(ending));
    }

    private List<Path> filesIn(String folder) throws StorageException {
        Path place = root.resolve(folder);
        if (Files.notExists(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(place, problem);
        }
    }

    private static long bytes(List<Path> files) throws StorageException {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException problem) {
                throw new StorageException.NotReadable(file, problem);
            }
        }
        return bytes;
    }
}
