package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.image.PhotoDecoder;
import lookalike.image.TestPictures;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.Palette;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionsTest {

    private static final int PICTURES = 20;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void drawPictures() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            Files.write(picture(i), TestPictures.file(
                    TestPictures.plain(24, 32, new Color(12 * i, 255 - 12 * i, (70 * i) % 256)), "png"));
        }
    }

    @Test
    @DisplayName("every picture is described as it is decoded, pictures that look the same once")
    void describesEveryPicture() throws Exception {
        Files.copy(picture(3), folder.resolve("shop/copy.png"));
        index(Integer.MAX_VALUE);
        Map<String, PixelDescriptor> stored = descriptors();
        assertEquals(PICTURES, stored.size());
        try (FeatureSnapshot cache = cache()) {
            for (int i = 0; i < PICTURES; i++) {
                PictureDescription expected =
                        PictureDescription.of(PhotoDecoder.decode(Files.readAllBytes(picture(i)), "a picture"));
                String pixels = Optional.ofNullable(cache.pixels().get(i + ".png")).orElseThrow();
                assertEquals(PixelDescriptor.of(expected.descriptor().toBytes()), stored.get(pixels));
                assertEquals(Palette.of(expected.palette().toBytes()),
                        FeatureCache.palettes(shelf().folder("shop"), List.of(i + ".png")).get(i + ".png"));
            }
        }
    }

    @Test
    @DisplayName("a catalogue of an earlier release is read as it is; the next run describes it without the network")
    void describesEarlierCatalogues() throws Exception {
        index(Integer.MAX_VALUE);
        Map<String, PixelDescriptor> expected = descriptors();
        sql("DROP TABLE descriptor");
        sql("DROP TABLE copy");
        sql("PRAGMA user_version = 2");
        byte[] before = Files.readAllBytes(database());
        assertEquals(Map.of(), descriptors());
        try (FeatureSnapshot cache = cache()) {
            assertEquals(Map.of(), FeatureCache.palettes(shelf().folder("shop"), List.of("1.png")));
            assertEquals(PICTURES, cache.rows().size());
        }
        assertArrayEquals(before, Files.readAllBytes(database()));
        CatalogueIndexer.Report report = index(0);
        assertEquals(0, report.computed());
        assertEquals(PICTURES, report.kept());
        assertEquals(PICTURES, network.extracted());
        assertEquals(expected, descriptors());
    }

    @Test
    @DisplayName("descriptions by other formulas count as missing and are made anew")
    void renewsOtherVersions() throws Exception {
        index(Integer.MAX_VALUE);
        Map<String, PixelDescriptor> expected = descriptors();
        sql("UPDATE descriptor SET version = -1, vector = x'00'");
        assertEquals(Map.of(), descriptors());
        index(Integer.MAX_VALUE);
        assertEquals(expected, descriptors());
    }

    @Test
    @DisplayName("the descriptions of deleted pictures go with them")
    void forgetsWhatIsGone() throws Exception {
        index(Integer.MAX_VALUE);
        Files.delete(picture(5));
        index(Integer.MAX_VALUE);
        assertEquals(PICTURES - 1, descriptors().size());
        assertTrue(Files.exists(picture(6)));
    }

    private Path picture(int i) {
        return folder.resolve("shop/" + i + ".png");
    }

    private CatalogueIndexer.Report index(int limit) throws Exception {
        CatalogueRepository shelf = shelf();
        try (Catalogue catalogue =
                shelf.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
            return new CatalogueIndexer(writer, network).run(catalogue, limit, Progress.UNWATCHED);
        }
    }

    private Map<String, PixelDescriptor> descriptors() throws Exception {
        Map<String, PixelDescriptor> found = new HashMap<>();
        try (FeatureSnapshot cache = cache()) {
            cache.descriptors(found::put);
        }
        return found;
    }

    private FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), network.identity());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private Path database() {
        return shelf().folder("shop").resolve("features.db");
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
