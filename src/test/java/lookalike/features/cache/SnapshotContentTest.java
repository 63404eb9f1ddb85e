package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.ImageException;
import lookalike.image.PixelSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a catalogue's features tell")
class SnapshotContentTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 2);
    private static final String SHIRT = "aa".repeat(32);
    private static final String SHOE = "bb".repeat(32);
    private static final String NEW = "cc".repeat(32);

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            cache.keep(List.of(decoded("shoe.jpg", SHOE, 30), decoded("shirt.jpg", SHIRT, 60),
                    decoded("shirt again.jpg", SHIRT, 90), broken("z.jpg"), broken("a.jpg"),
                    decoded("new.jpg", NEW, 40)),
                    new TreeMap<>(Map.of(SHIRT, new Feature(new float[] {3, 4}),
                            SHOE, new Feature(new float[] {0, 2}))));
        }
    }

    private static PictureRecord decoded(String image, String pixels, int width) {
        return new PictureRecord(image, new ImageSource.FileState(10, 20), "content of " + image,
                new PictureRecord.Decoded(pixels, new PixelSize(width, 80)), DecoderVersion.of(new byte[0]));
    }

    private static PictureRecord broken(String image) {
        return new PictureRecord(image, new ImageSource.FileState(1, 1), "c",
                new PictureRecord.Broken(new ImageException.Empty(image)), DecoderVersion.of(new byte[0]));
    }

    @Test
    @DisplayName("are the pictures, their pixels and rows; pictures that look the same share a row")
    void pictures() throws Exception {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertFalse(stored.isEmpty());
            assertEquals(folder, stored.folder());
            assertEquals(MODEL, stored.identity());
            assertEquals(Map.of("shoe.jpg", 1, "shirt.jpg", 0, "shirt again.jpg", 0), stored.rows());
            assertEquals(Map.of(SHIRT, 0, SHOE, 1), stored.rowOfPixels());
            assertSame(stored.rowOfPixels(), stored.rowOfPixels());
            assertEquals(Map.of("shoe.jpg", SHOE, "shirt.jpg", SHIRT, "shirt again.jpg", SHIRT, "new.jpg", NEW),
                    stored.pixels());
            assertEquals(decoded("shoe.jpg", SHOE, 30), stored.picture("shoe.jpg").orElseThrow());
            assertEquals(Optional.empty(), stored.picture("hat.jpg"));
            assertEquals(List.of("a.jpg", "z.jpg"),
                    stored.brokenImages().stream().map(CatalogueProblem::place).toList());
        }
    }

    @Test
    @DisplayName("are empty where pictures were read and none has a feature")
    void emptyWithoutFeatures() throws Exception {
        Path other = folder.resolve("other");
        try (FeatureWriter cache = FeatureCache.openToWrite(other, MODEL)) {
            cache.keep(List.of(decoded("new.jpg", NEW, 40), broken("a.jpg")), Map.of());
        }
        try (FeatureSnapshot stored = FeatureCache.openToRead(other, MODEL)) {
            assertTrue(stored.isEmpty());
            assertEquals(Map.of(), stored.rows());
            assertEquals(Optional.of(new PixelSize(40, 80)), stored.typicalSize());
        }
    }

    @Test
    @DisplayName("are sound as long as every row is the one that was stored")
    void sound() throws Exception {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertTrue(stored.isSound());
        }
        Path vectors = folder.resolve(file());
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[64 + 8 + 1] ^= 1;
        Files.write(vectors, bytes);
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertFalse(stored.isSound());
        }
    }

    private String file() throws Exception {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            return stored.featureRows().table().file().orElseThrow();
        }
    }

    @Test
    @DisplayName("can be opened again without the database, unless the file of the vectors is gone or shorter")
    void rowsAgain() throws Exception {
        RowTable table;
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            FeatureRows rows = stored.featureRows();
            assertSame(rows, stored.featureRows());
            table = rows.table();
            assertEquals(Map.of(SHIRT, 0, SHOE, 1), rows.keys().asMap());
            assertEquals(folder, rows.folder());
            assertEquals(MODEL, rows.identity());
            assertEquals(stored.typicalSize(), rows.typicalSize());
        }
        try (FeatureRows rows = FeatureCache.openRows(folder, MODEL, table).orElseThrow();
                FeatureMatrix matrix = rows.matrix()) {
            assertEquals(2, matrix.rows());
            assertArrayEquals(new float[] {0.6f, 0.8f}, matrix.row(0).values(), 1e-6f);
        }
        Path vectors = folder.resolve(table.file().orElseThrow());
        Files.write(vectors, Arrays.copyOf(Files.readAllBytes(vectors), 64 + 15));
        assertTrue(FeatureCache.openRows(folder, MODEL, table).isEmpty());
        Files.delete(vectors);
        assertTrue(FeatureCache.openRows(folder, MODEL, table).isEmpty());
        assertTrue(FeatureCache.openRows(folder, MODEL,
                new RowTable(table.keys(), table.checksums(), Optional.empty(), Optional.empty())).isEmpty());
    }

    @Test
    @DisplayName("say when they were written, and of which identities")
    void written() throws Exception {
        Instant noon = Instant.parse("2020-02-03T12:00:00Z");
        Files.setLastModifiedTime(folder.resolve(FeatureCache.DATABASE), FileTime.from(noon));
        assertEquals(Optional.of(noon), FeatureCache.written(folder));
        assertEquals(Optional.empty(), FeatureCache.written(folder.resolve("nowhere")));
        assertEquals(Set.of(MODEL), FeatureCache.identities(folder));
    }

    @Test
    @DisplayName("are the same to who writes them, and what was adopted is kept bit for bit")
    void writer() throws Exception {
        Map<String, PictureRecord> known = new HashMap<>();
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(Optional.empty(), cache.notice());
            assertEquals(folder, cache.folder());
            assertEquals(MODEL, cache.identity());
            cache.pictures().forEach(picture -> known.put(picture.image(), picture));
            assertEquals(6, known.size());
            assertEquals(Optional.of(known.get("new.jpg")), cache.picture("new.jpg"));
            assertTrue(cache.hasVector(SHOE));
            assertFalse(cache.hasVector(NEW));
            assertFalse(cache.hasDescription(SHOE));
            cache.adopt(List.of(), Map.of(NEW, new Feature(new float[] {0.25f, 0.5f})), Map.of());
            cache.forget(List.of("shoe.jpg", "a.jpg"));
        }
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL); FeatureMatrix matrix = stored.matrix()) {
            assertArrayEquals(new float[] {0.25f, 0.5f}, matrix.row(stored.rows().get("new.jpg")).values());
            assertEquals(Set.of("shirt.jpg", "shirt again.jpg", "new.jpg"), stored.rows().keySet());
            assertEquals(1, stored.brokenImages().size());
        }
    }

    @Test
    @DisplayName("of a picture can be copied to another file, and confirmed by a later decoder")
    void records() {
        PictureRecord record = decoded("shoe.jpg", SHOE, 30);
        PictureRecord copy = record.copiedTo("copy.jpg", new ImageSource.FileState(11, 12));
        assertEquals("copy.jpg", copy.image());
        assertEquals(new ImageSource.FileState(11, 12), copy.state());
        assertEquals(record.content(), copy.content());
        assertEquals(Optional.of(SHOE), copy.pixels());
        DecoderVersion later = DecoderVersion.of(new byte[] {(byte) 0xff, (byte) 0xd8});
        assertEquals(later, record.confirmedBy(later).decoder());
        assertEquals(record.state(), record.confirmedBy(later).state());
        assertEquals(Optional.empty(), broken("a.jpg").pixels());
    }
}
