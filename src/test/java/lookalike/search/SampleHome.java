package lookalike.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.resnet.TestModel;
import lookalike.storage.DataFolder;

/**
 * A data folder with the real network and the sample catalogue, indexed by it: made once for all tests, in
 * {@code target}. The build draws the sample catalogue before any test runs.
 */
public final class SampleHome {

    /** The catalogue's name. */
    public static final String CATALOGUE = "sample";
    private static final DataFolder HOME = new DataFolder(Path.of("target", "sample-home"));
    private static boolean ready;

    private SampleHome() {}

    /** @return the data folder; tests may search it, and must not change it */
    public static synchronized DataFolder folder() throws LookalikeException, IOException {
        if (!ready) {
            link(TestModel.home().model(), HOME.model());
            CatalogueRepository shelf = new CatalogueRepository(HOME);
            try (Catalogue catalogue = shelf.add(sample(), Optional.empty(), Optional.of(CATALOGUE),
                    Progress.UNWATCHED);
                    FeatureNetwork network = TestModel.model().open(Optional.empty(), _ -> {});
                    FeatureWriter writer = FeatureCache.openToWrite(shelf.folder(CATALOGUE), network.identity())) {
                new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            }
            ready = true;
        }
        return HOME;
    }

    /** @return a copy at {@code place} whose catalogue has no forest, whichever tests ran before */
    public static DataFolder withoutForest(Path place) throws LookalikeException, IOException {
        DataFolder copy = new DataFolder(place);
        link(folder().model(), copy.model());
        Path from = HOME.catalogues().resolve(CATALOGUE);
        Path to = Files.createDirectories(copy.catalogues().resolve(CATALOGUE));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().contains(".forest")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    /** @return the folder of the sample catalogue */
    public static Path sample() {
        return Path.of("dataset", "sample").toAbsolutePath();
    }

    /** @return the folder of photos to try */
    public static Path photos() {
        return Path.of("dataset", "photos").toAbsolutePath();
    }

    /** Gives another data folder the same network: hard links to its files, or copies where there are none. */
    public static void link(Path model, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = place.resolve(model.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                if (Files.exists(copy)) {
                    continue;
                }
                try {
                    Files.createLink(copy, file);
                } catch (UnsupportedOperationException | FileSystemException _) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
