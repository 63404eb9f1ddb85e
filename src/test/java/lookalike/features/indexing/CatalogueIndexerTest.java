package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.PixelSize;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("process")
class CatalogueIndexerTest {

    private static final int PICTURES = 200;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            draw(i, new Color(i, 255 - i, (7 * i) % 256));
        }
    }

    @Test
    @DisplayName("every picture is computed once; a second run computes nothing")
    void computesOnce() throws Exception {
        assertReport(PICTURES, 0, 0, 0, 0, index(Integer.MAX_VALUE));
        assertReport(0, PICTURES, 0, 0, 0, index(Integer.MAX_VALUE));
        assertEquals(PICTURES, network.extracted());
    }

    @Test
    @DisplayName("only what is new, changed or gone is touched; a touched file with the same content is not")
    void touchesOnlyChanges() throws Exception {
        index(Integer.MAX_VALUE);
        draw(PICTURES, Color.PINK);
        draw(3, Color.ORANGE);
        Files.setLastModifiedTime(picture(4), FileTime.fromMillis(1_000_000));
        Files.delete(picture(5));
        assertReport(2, PICTURES - 2, 0, 0, 1, index(Integer.MAX_VALUE));
        assertReport(0, PICTURES, 0, 0, 0, index(Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("copies, byte for byte or pixel for pixel, are computed once and share their feature")
    void computesTwinsOnce() throws Exception {
        Files.copy(picture(0), folder.resolve("shop/copy.png"));
        Files.write(folder.resolve("shop/same.bmp"),
                TestPictures.file(TestPictures.plain(24, 32, new Color(0, 255, 0)), "bmp"));
        assertReport(PICTURES, 0, 2, 0, 0, index(Integer.MAX_VALUE));
        Map<String, Integer> rows = rows();
        assertEquals(rows.get("0.png"), rows.get("copy.png"));
        assertEquals(rows.get("0.png"), rows.get("same.bmp"));
    }

    @Test
    @DisplayName("a folder that vanishes meanwhile is told as gone, no picture as broken, and what is done is kept")
    void vanishes() throws Exception {
        Path shop = folder.resolve("shop");
        Path away = folder.resolve("away");
        try (Catalogue catalogue = catalogues().add(shop, Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(catalogues().folder("shop"), network.identity())) {
            var gone = assertThrows(CatalogueException.Vanished.class, () -> new CatalogueIndexer(writer, network)
                    .run(catalogue, Integer.MAX_VALUE, (done, _) -> {
                        if (done == 100) {
                            assertTrue(shop.toFile().renameTo(away.toFile()));
                        }
                        return true;
                    }));
            assertEquals(List.of(shop), gone.details());
            assertEquals(List.of(), writer.pictures().stream().filter(picture -> picture.pixels().isEmpty()).toList());
        }
        Files.move(away, shop);
        int done = network.extracted();
        assertTrue(done >= 100 && done < PICTURES);
        assertReport(PICTURES - done, done, 0, 0, 0, index(Integer.MAX_VALUE));
    }

    private CatalogueRepository catalogues() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    @Test
    @DisplayName("broken pictures are listed with the reason and not tried again until they change")
    void listsBrokenPictures() throws Exception {
        Files.write(picture(1), new byte[0]);
        Files.writeString(picture(2), "not a picture");
        assertReport(PICTURES - 2, 0, 0, 2, 0, index(Integer.MAX_VALUE));
        try (FeatureSnapshot cache = cache()) {
            assertEquals(List.of("1.png", "2.png"), cache.brokenImages().stream().map(p -> p.place()).toList());
        }
        draw(2, Color.MAGENTA);
        assertReport(1, PICTURES - 2, 0, 1, 0, index(Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("pictures matched to another catalogue's size, as queries are, have features of their own")
    void keepsMatchedFeaturesApart() throws Exception {
        index(Integer.MAX_VALUE);
        var typical = new PixelSize(6, 8);
        ModelIdentity matched = network.identity().matchedTo(typical);
        for (int expected : new int[] {PICTURES, 0}) {
            try (Catalogue catalogue = read();
                    FeatureWriter writer = FeatureCache.openToWrite(shelf().folder("shop"), matched)) {
                CatalogueIndexer indexing = new CatalogueIndexer(writer, network, Optional.of(typical));
                assertReport(expected, PICTURES - expected, 0, 0, 0,
                        indexing.run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED));
                try (FeatureSnapshot stored = writer.snapshot()) {
                    assertEquals(PICTURES, stored.pixels().values().stream().distinct().count());
                }
                assertThrows(IllegalArgumentException.class, () -> new CatalogueIndexer(writer, network));
            }
        }
        assertReport(0, PICTURES, 0, 0, 0, index(Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("a catalogue moved to another folder keeps its features")
    void survivesAMove() throws Exception {
        index(Integer.MAX_VALUE);
        Files.move(folder.resolve("shop"), folder.resolve("moved"), StandardCopyOption.ATOMIC_MOVE);
        shelf().add(folder.resolve("moved"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED).close();
        assertReport(0, PICTURES, 0, 0, 0, index(shelf().open("shop"), Integer.MAX_VALUE, Progress.UNWATCHED));
    }

    @Test
    @DisplayName("a limit stops early; stopping in the middle keeps what is done; the next run does the rest")
    void resumes() throws Exception {
        assertReport(30, 0, 0, 0, 0, index(30));
        Progress until50 = (done, total) -> done < 50;
        assertThrows(CancellationException.class, () -> index(read(), Integer.MAX_VALUE, until50));
        CatalogueIndexer.Report rest = index(Integer.MAX_VALUE);
        assertEquals(PICTURES, rest.computed() + rest.kept());
        assertTrue(rest.kept() >= 76, rest.toString());
        assertEquals(PICTURES, network.extracted());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 70, 133, 200})
    @DisplayName("killed outright, the next run goes on: no picture is lost and none is kept twice")
    void survivesBeingKilled(int pictures) throws Exception {
        index(Integer.MAX_VALUE);
        Map<String, Feature> expected = features();
        try (var files = Files.walk(folder.resolve("home/catalogues/shop"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("features")).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(Killed.STATUS, Killed.run(folder, pictures));
        CatalogueIndexer.Report rest = index(Integer.MAX_VALUE);
        assertEquals(PICTURES, rest.kept() + rest.computed(), rest.toString());
        assertTrue(rest.computed() <= PICTURES - pictures + 128, rest.toString());
        try (FeatureSnapshot cache = cache(); FeatureMatrix matrix = cache.matrix()) {
            assertEquals(PICTURES, matrix.rows());
        }
        Map<String, Feature> actual = features();
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((image, feature) -> assertArrayEquals(feature.values(), actual.get(image).values(), image));
    }

    @Test
    @DisplayName("a flipped bit in the vectors is found and that picture computed again")
    void mendsFlippedBits() throws Exception {
        index(Integer.MAX_VALUE);
        Path vectors;
        try (var files = Files.list(folder.resolve("home/catalogues/shop"))) {
            vectors = files.filter(file -> file.toString().endsWith(".f32")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[1000] ^= 4;
        Files.write(vectors, bytes);
        assertReport(1, PICTURES - 1, 0, 0, 0, index(Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("of two runs at once the second is refused and told to wait")
    void refusesASecondRun() throws Exception {
        Progress meanwhile = (done, total) -> {
            assertThrows(FeatureCacheException.Busy.class, () -> index(10));
            return false;
        };
        assertThrows(CancellationException.class, () -> index(read(), Integer.MAX_VALUE, meanwhile));
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    private Catalogue read() throws Exception {
        return shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
    }

    private FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), network.identity());
    }

    private CatalogueIndexer.Report index(int limit) throws Exception {
        return index(read(), limit, Progress.UNWATCHED);
    }

    private CatalogueIndexer.Report index(Catalogue catalogue, int limit, Progress progress) throws Exception {
        try (catalogue;
                FeatureWriter writer = FeatureCache.openToWrite(shelf().folder("shop"), network.identity())) {
            return new CatalogueIndexer(writer, network).run(catalogue, limit, progress);
        }
    }

    private Map<String, Integer> rows() throws Exception {
        try (FeatureSnapshot cache = cache()) {
            return cache.rows();
        }
    }

    private Map<String, Feature> features() throws Exception {
        Map<String, Feature> features = new TreeMap<>();
        try (FeatureSnapshot cache = cache(); FeatureMatrix matrix = cache.matrix()) {
            cache.rows().forEach((image, row) -> features.put(image, matrix.row(row)));
        }
        return features;
    }

    private Path picture(int i) {
        return folder.resolve("shop/" + i + ".png");
    }

    private void draw(int i, Color colour) throws Exception {
        Files.write(picture(i), TestPictures.file(TestPictures.plain(24, 32, colour), "png"));
    }

    private static void assertReport(int computed, int kept, int twins, int broken, int gone,
            CatalogueIndexer.Report report) {
        assertEquals(List.of(computed, kept, twins, broken, gone), List.of(report.computed(), report.kept(),
                report.twins(), report.broken(), report.gone()), report.toString());
    }

    /** Another Java that indexes and is stopped dead, without any goodbye, after so many pictures. */
    static final class Killed {

        static final int STATUS = 137;

        static int run(Path folder, int pictures) throws Exception {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return new ProcessBuilder(java.toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), Killed.class.getName(), folder.toString(),
                    Integer.toString(pictures)).inheritIO().start().waitFor();
        }

        public static void main(String[] args) throws Exception {
            int last = Integer.parseInt(args[1]);
            CatalogueRepository shelf = new CatalogueRepository(new DataFolder(Path.of(args[0], "home")));
            MeanColours network = new MeanColours();
            try (Catalogue catalogue = shelf.open("shop");
                    FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
                new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, (done, total) -> {
                    if (done == last) {
                        Runtime.getRuntime().halt(STATUS);
                    }
                    return true;
                });
            }
        }
    }
}
