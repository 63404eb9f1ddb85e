package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureRecord;
import lookalike.image.Detail;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One catalogue of large pictures, with features of both whole and reduced pictures. */
class PictureReaderTest {

    private static final int PICTURES = 5;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            Files.write(picture(i), TestPictures.file(noise(i, 900, 1000), "jpeg"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("indexed one way, then the other, both sets of features stay: going back computes nothing")
    void keepsBothSets(Detail first) throws Exception {
        Detail second = first == Detail.WHOLE ? Detail.REDUCED : Detail.WHOLE;
        assertEquals(PICTURES, index(first));
        Map<String, Feature> before = features(first);
        assertEquals(PICTURES, index(second));
        assertEquals(0, index(first));
        assertEquals(0, index(second));
        assertEquals(2 * PICTURES, network.extracted());
        assertEquals(PICTURES, before.size());
        assertEquals(before.keySet(), features(second).keySet());
        features(first).forEach((image, feature) -> assertEquals(1, feature.cosine(before.get(image)), 1e-6));
    }

    @Test
    @DisplayName("a picture that is new when the other way's turn comes is computed by each when it sees it")
    void computesNewPictures() throws Exception {
        index(Detail.WHOLE);
        Files.write(picture(PICTURES), TestPictures.file(noise(PICTURES, 900, 1000), "jpeg"));
        assertEquals(PICTURES + 1, index(Detail.REDUCED));
        assertEquals(1, index(Detail.WHOLE));
        assertEquals(0, index(Detail.REDUCED));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the size that is kept is that of the file, however it was decoded")
    void keepsTheSizeOfTheFile(Detail detail) throws Exception {
        index(detail);
        try (FeatureSnapshot cache = cache(detail)) {
            assertEquals(Optional.of(new PixelSize(900, 1000)), cache.typicalSize());
        }
    }

    @Test
    @DisplayName("pictures that look the same only when reduced, being of different sizes, are no twins")
    void tellsSizesApart() throws Exception {
        for (int i = 0; i < PICTURES; i++) {
            int size = 900 + i;
            Files.write(picture(i), TestPictures.file(TestPictures.plain(size, size, Color.RED), "jpeg"));
        }
        index(Detail.REDUCED);
        try (FeatureSnapshot cache = cache(Detail.REDUCED)) {
            Set<String> pixels = new HashSet<>(cache.pixels().values());
            assertEquals(PICTURES, pixels.size());
        }
    }

    @Test
    @DisplayName("the two sets are not the same features")
    void computesFromFewerPixels() throws Exception {
        index(Detail.WHOLE);
        index(Detail.REDUCED);
        assertNotEquals(0, features(Detail.WHOLE).get("0.jpg").values()[0]
                - features(Detail.REDUCED).get("0.jpg").values()[0]);
    }

    private int index(Detail detail) throws Exception {
        try (Catalogue catalogue = shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"),
                Progress.UNWATCHED);
                ImageSource images = catalogue.openImages(); FeatureWriter writer =
                        FeatureCache.openToWrite(shelf().folder("shop"), identity(detail))) {
            List<String> missing = IntStream.range(0, catalogue.size()).mapToObj(catalogue::image)
                    .filter(image -> writer.picture(image).flatMap(PictureRecord::pixels)
                            .filter(writer::hasVector).isEmpty())
                    .toList();
            return new FeatureExtraction(writer, network, BatchPlan.usual(network),
                    new PictureReader(images, writer, Optional.empty(), detail)).run(missing, Progress.UNWATCHED)
                    .computed();
        }
    }

    private Map<String, Feature> features(Detail detail) throws Exception {
        Map<String, Feature> features = new TreeMap<>();
        try (FeatureSnapshot cache = cache(detail); FeatureMatrix matrix = cache.matrix()) {
            cache.rows().forEach((image, row) -> features.put(image, matrix.row(row)));
        }
        return features;
    }

    private FeatureSnapshot cache(Detail detail) throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), identity(detail));
    }

    private static ModelIdentity identity(Detail detail) {
        return new ModelIdentity("mean-colours", "0", "float32", Preprocessing.identity(detail), 12);
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    private Path picture(int number) {
        return folder.resolve("shop").resolve(number + ".jpg");
    }

    private static BufferedImage noise(int seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
