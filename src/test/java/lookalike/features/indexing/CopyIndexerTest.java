package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyIndexerTest {

    private static final int PICTURES = 320;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            draw(i);
        }
    }

    @Test
    @DisplayName("a tenth of the pictures gets a copy each, near its picture; a second run makes none")
    void copiesATenth() throws Exception {
        assertEquals(PICTURES / 10, index(Progress.UNWATCHED));
        assertEquals(PICTURES + PICTURES / 10, network.extracted());
        assertEquals(0, index(Progress.UNWATCHED));
        try (FeatureSnapshot cache = cache()) {
            List<CopySample> copies = cache.copies();
            assertEquals(PICTURES / 10, copies.size());
            for (CopySample copy : copies) {
                int row = Optional.ofNullable(cache.rowOfPixels().get(copy.pixels())).orElseThrow();
                try (var matrix = cache.matrix()) {
                    assertTrue(copy.feature().cosine(matrix.row(row)) > .8, copy.kind().toString());
                }
            }
            assertTrue(copies.stream().map(CopySample::kind).distinct().count() > 3, "kinds");
        }
    }

    @Test
    @DisplayName("copies do not depend on when they were made, nor on an earlier release")
    void isTheSameAgain() throws Exception {
        index(Progress.UNWATCHED);
        List<CopySample> before = copies();
        sql("DROP TABLE copy");
        sql("DROP TABLE descriptor");
        sql("CREATE TABLE descriptor (pixels TEXT PRIMARY KEY, version INTEGER NOT NULL, vector BLOB NOT NULL,"
                + " palette BLOB NOT NULL)");
        sql("PRAGMA user_version = 3");
        assertEquals(List.of(), copies());
        Progress untilSome = (done, total) -> done < 1;
        assertThrows(CancellationException.class, () -> index(untilSome));
        index(Progress.UNWATCHED);
        List<CopySample> after = copies();
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i).pixels(), after.get(i).pixels());
            assertEquals(before.get(i).descriptor(), after.get(i).descriptor());
            assertEquals(1, before.get(i).feature().cosine(after.get(i).feature()), 1e-6);
        }
    }

    @Test
    @DisplayName("the copies of deleted pictures go with them; a small catalogue needs none")
    void forgetsWhatIsGone() throws Exception {
        index(Progress.UNWATCHED);
        for (int i = 0; i < 100; i++) {
            Files.delete(folder.resolve("shop/" + i + ".png"));
        }
        assertEquals(0, index(Progress.UNWATCHED));
        try (FeatureSnapshot cache = cache()) {
            Set<String> shown = new HashSet<>(cache.pixels().values());
            List<CopySample> left = cache.copies();
            assertTrue(left.size() < PICTURES / 10, left.size() + " left");
            assertTrue(left.stream().allMatch(copy -> shown.contains(copy.pixels())));
        }
    }

    private void draw(int i) throws Exception {
        Files.write(folder.resolve("shop/" + i + ".png"), TestPictures.file(
                TestPictures.plain(12, 16, new Color(i % 256, 200 - i / 2, 40 + 7 * i % 200)), "png"));
    }

    private int index(Progress progress) throws Exception {
        CatalogueRepository shelf = shelf();
        try (Catalogue catalogue =
                shelf.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            return new CopyIndexer(writer, network).run(catalogue, progress);
        }
    }

    private List<CopySample> copies() throws Exception {
        try (FeatureSnapshot cache = cache()) {
            return cache.copies();
        }
    }

    private FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), network.identity());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + shelf().folder("shop").resolve("features.db"));
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
