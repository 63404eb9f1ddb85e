package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.Detail;
import lookalike.image.ImageTensor;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue of some hundred small pictures, and networks called by one thread or by many. */
class FeatureExtractionTest {

    private static final int PICTURES = 200;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            Files.write(folder.resolve("shop").resolve(i + ".png"),
                    TestPictures.file(TestPictures.plain(6, 8, new Color(i, 255 - i, 7 * i % 256)), "png"));
        }
    }

    @ParameterizedTest(name = "{0} callers with batches of {1}")
    @DisplayName("every picture gets its own feature, however the network is fed")
    @CsvSource({"1, 1", "1, 8", "2, 1", "3, 7", "8, 64"})
    void anyFeeding(int callers, int batch) throws Exception {
        assertEquals(PICTURES, run(network, new BatchPlan(callers, batch), Progress.UNWATCHED).computed());
        assertEquals(PICTURES, network.extracted());
        Map<String, Feature> features = features();
        assertEquals(PICTURES, features.size());
        for (int i = 0; i < PICTURES; i++) {
            Feature feature = features.get(i + ".png");
            // Blue, green and red, in four equal parts each; plain colours survive any resizing.
            float[] colour = {7 * i % 256 - 103.939f + 128, 255 - i - 116.779f + 128, i - 123.68f + 128};
            float[] expected = new float[12];
            for (int part = 0; part < expected.length; part++) {
                expected[part] = colour[part / 4];
            }
            assertArrayEquals(new Feature(expected).normalised().values(), feature.normalised().values(), 1e-3f);
        }
    }

    @Test
    @DisplayName("stopped in the middle, what went into the network of several callers is kept")
    void cancelled() throws Exception {
        Progress until90 = (done, total) -> done < 90;
        assertThrows(CancellationException.class, () -> run(network, new BatchPlan(3, 4), until90));
        // All but a batch that was not full yet.
        assertTrue(features().size() > 90 - 4, features().size() + " kept");
        assertEquals(features().size(), network.extracted());
    }

    @Test
    @DisplayName("a network that fails ends the run with its own words, and what came before is kept")
    void failing() throws Exception {
        var problem = assertThrows(IllegalStateException.class,
                () -> run(new Failing(network, 20), new BatchPlan(2, 4), Progress.UNWATCHED));
        assertEquals("the network broke", problem.getMessage());
        assertTrue(features().size() >= 4, features().size() + " kept");
        CatalogueIndexer.Tally rest = run(network, new BatchPlan(2, 4), Progress.UNWATCHED);
        assertEquals(PICTURES, features().size());
        assertTrue(rest.computed() < PICTURES, rest.toString());
    }

    private CatalogueIndexer.Tally run(FeatureNetwork fed, BatchPlan plan, Progress progress) throws Exception {
        try (Catalogue catalogue = shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"),
                Progress.UNWATCHED);
                ImageSource images = catalogue.openImages(); FeatureWriter writer =
                        FeatureCache.openToWrite(shelf().folder("shop"), network.identity())) {
            List<String> missing = IntStream.range(0, catalogue.size()).mapToObj(catalogue::image)
                    .filter(image -> writer.picture(image).isEmpty()).toList();
            return new FeatureExtraction(writer, fed, plan,
                    new PictureReader(images, writer, Optional.empty(), Detail.WHOLE)).run(missing, progress);
        }
    }

    private Map<String, Feature> features() throws Exception {
        Map<String, Feature> features = new TreeMap<>();
        try (FeatureSnapshot stored = FeatureCache.openToRead(shelf().folder("shop"), network.identity());
                FeatureMatrix matrix = stored.matrix()) {
            stored.rows().forEach((image, row) -> features.put(image, matrix.row(row)));
        }
        return features;
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    /** Breaks after some batches. */
    private record Failing(FeatureNetwork inner, AtomicInteger left) implements FeatureNetwork {

        Failing(FeatureNetwork inner, int batches) {
            this(inner, new AtomicInteger(batches));
        }

        @Override
        public ModelIdentity identity() {
            return inner.identity();
        }

        @Override
        public String engine() {
            return inner.engine();
        }

        @Override
        public int preferredBatch() {
            return inner.preferredBatch();
        }

        @Override
        public List<Feature> extract(List<ImageTensor> batch) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("the network broke");
            }
            return inner.extract(batch);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
