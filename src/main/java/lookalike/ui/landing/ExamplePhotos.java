package lookalike.ui.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.concurrent.Task;
import lookalike.FileName;
import lookalike.storage.StorageException;

/** Lists the first few photos of a folder; none if there is no such folder. */
final class ExamplePhotos extends Task<List<Path>> {

    private static final int MAX_PHOTOS = 5;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp");

    private final Path folder;

    ExamplePhotos(Path folder) {
        this.folder = folder;
    }

    @Override
    protected List<Path> call() throws StorageException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ExamplePhotos::isPhoto).sorted().limit(MAX_PHOTOS).toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    private static boolean isPhoto(Path file) {
        String name = FileName.of(file).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
