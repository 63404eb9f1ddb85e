package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue that was indexed by a release whose decoders got some pictures wrong. */
class EarlierDecodersTest {

    /** A pixel hash of pixels that no picture here has. */
    private static final String WRONG = "f".repeat(64);

    /** The table of the first release. */
    private static final String FIRST_PICTURES = "CREATE TABLE picture (image TEXT PRIMARY KEY, bytes INTEGER NOT NULL,"
            + " modified INTEGER NOT NULL, content TEXT NOT NULL, pixels TEXT, width INTEGER, height INTEGER,"
            + " broken TEXT) WITHOUT ROWID";
    /** Lossless, one pixel; the first release decoded it right, which cannot be told without decoding it. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void indexByTheFirstRelease() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        BufferedImage half = TestPictures.quarters(64, 48);
        write("red.jpg", TestPictures.file(TestPictures.plain(40, 30, Color.RED), "jpeg"));
        write("blue.jpg", TestPictures.file(TestPictures.plain(40, 30, Color.BLUE), "jpeg"));
        write("green.bmp", TestPictures.file(TestPictures.plain(40, 30, Color.GREEN), "bmp"));
        write("one.webp", WEBP);
        write("other.webp", Arrays.copyOf(WEBP, WEBP.length + 2));
        write("quarters.png", TestPictures.file(half, "png"));
        write("text.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
        assertEquals(5, index().computed());
        becomeFirstRelease();
    }

    @Test
    @DisplayName("what was decoded right keeps its feature: nothing is computed, and the next run reads nothing")
    void keepsWhatIsRight() throws Exception {
        CatalogueIndexer.Report report = index();
        assertEquals(0, report.computed());
        assertEquals(6, report.kept() + report.twins());
        assertEquals(1, report.broken());
        assertEquals(5, network.extracted());
        // Whatever is read again would be found changed now.
        sql("UPDATE picture SET content = 'unread'");
        assertEquals(6, index().kept());
        assertEquals(7, count("SELECT COUNT(*) FROM picture WHERE content = 'unread'"));
    }

    @Test
    @DisplayName("what was decoded wrong is computed again by itself at the next indexing, and only that")
    void computesWhatIsWrong() throws Exception {
        sql("UPDATE vector SET pixels = '" + WRONG
                + "' WHERE pixels = (SELECT pixels FROM picture WHERE image = 'one.webp')");
        sql("UPDATE picture SET pixels = '" + WRONG + "' WHERE image LIKE '%.webp'");
        CatalogueIndexer.Report report = index();
        assertEquals(1, report.computed());
        assertEquals(6, network.extracted());
        try (FeatureSnapshot cache = cache()) {
            assertNotEquals(WRONG, cache.pixels().get("one.webp"));
            assertEquals(cache.pixels().get("one.webp"), cache.pixels().get("other.webp"));
            assertEquals(6, cache.rows().size());
        }
        assertEquals(0, index().computed());
    }

    @Test
    @DisplayName("a file that a JPEG decoder took although half of it is missing is now listed as broken")
    void findsWhatIsCutShort() throws Exception {
        byte[] whole = TestPictures.file(noise(), "jpeg");
        write("half.jpg", Arrays.copyOf(whole, whole.length / 2));
        write("copy.jpg", Arrays.copyOf(whole, whole.length / 2));
        index();
        becomeFirstRelease();
        sql("UPDATE picture SET pixels = '" + WRONG + "', width = 64, height = 64, broken = NULL"
                + " WHERE broken LIKE '%CutS%'");
        CatalogueIndexer.Report report = index();
        assertEquals(0, report.computed());
        assertEquals(3, report.broken());
        try (FeatureSnapshot cache = cache()) {
            assertTrue(cache.brokenImages().stream().anyMatch(problem -> problem.place().equals("half.jpg")
                    && problem.reason().code().equals("ImageException.CutShort")), cache.brokenImages().toString());
        }
    }

    @Test
    @DisplayName("before that, a search finds what is there, and reading changes nothing")
    void readsAnOldDatabase() throws Exception {
        byte[] before = Files.readAllBytes(database());
        try (FeatureSnapshot cache = cache()) {
            assertEquals(6, cache.rows().size());
            assertEquals(1, cache.brokenImages().size());
        }
        assertEquals(Map.of(network.identity(), 6), FeatureCache.contents(shelf().folder("shop")));
        assertEquals(1, count("PRAGMA user_version"));
        assertTrue(Arrays.equals(before, Files.readAllBytes(database())));
    }

    @Test
    @DisplayName("an index run that is stopped leaves the rest for the next one")
    void resumes() throws Exception {
        sql("UPDATE picture SET pixels = '" + WRONG + "' WHERE image = 'one.webp'");
        try (Catalogue catalogue = read(); FeatureWriter writer = writer()) {
            new CatalogueIndexer(writer, network).run(catalogue, 2, Progress.UNWATCHED);
        }
        index();
        try (FeatureSnapshot cache = cache()) {
            assertEquals(6, cache.rows().size());
        }
        assertEquals(0, count("SELECT COUNT(*) FROM picture WHERE decoder IS NULL OR pixels = '" + WRONG + "'"));
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int at = 0; at < 64 * 64; at++) {
            image.setRGB(at % 64, at / 64, random.nextInt(1 << 24));
        }
        return image;
    }

    private void becomeFirstRelease() throws SQLException {
        sql("ALTER TABLE picture RENAME TO later");
        sql(FIRST_PICTURES);
        sql("INSERT INTO picture SELECT image, bytes, modified, content, pixels, width, height, broken FROM later");
        sql("DROP TABLE later");
        sql("DROP TABLE descriptor");
        sql("DROP TABLE copy");
        sql("PRAGMA user_version = 1");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = connection(); Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private int count(String query) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.getInt(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
    }

    private Path database() {
        return shelf().folder("shop").resolve("features.db");
    }

    private CatalogueIndexer.Report index() throws Exception {
        try (Catalogue catalogue = read(); FeatureWriter writer = writer()) {
            return new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    private Catalogue read() throws Exception {
        return shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
    }

    private FeatureWriter writer() throws Exception {
        return FeatureCache.openToWrite(shelf().folder("shop"), network.identity());
    }

    private FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), network.identity());
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    private void write(String name, byte[] content) throws Exception {
        Files.write(folder.resolve("shop").resolve(name), content);
    }
}
