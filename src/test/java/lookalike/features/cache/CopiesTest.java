package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.spoilt.SpoiltKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Descriptions and spoilt copies of pictures")
class CopiesTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 4);
    private static final PictureDescription DESCRIPTION =
            PictureDescription.of(new RgbImage(2, 2, new byte[] {9, 80, 7, 6, 50, 4, 3, 20, 1, 0, 10, 2}));

    /** As it comes back, in bytes. */
    private static final PixelDescriptor DESCRIPTOR = PixelDescriptor.of(DESCRIPTION.descriptor().toBytes());

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            for (int i = 0; i < 3; i++) {
                cache.keep(List.of(picture(i)), Map.of(hash(i), new Feature(new float[] {i, 1, 0, 0})),
                        Map.of(hash(i), DESCRIPTION));
            }
            cache.keepCopies(List.of(copy(2, 1), copy(0, 0)));
        }
    }

    private static String hash(int i) {
        return "%064x".formatted(i);
    }

    private static PictureRecord picture(int i) {
        return new PictureRecord(i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                new PictureRecord.Decoded(hash(i), new PixelSize(60, 80)), DecoderVersion.of(new byte[0]));
    }

    private static CopySample copy(int i, int kind) {
        return new CopySample(hash(i), SpoiltKind.values()[kind], new Feature(new float[] {30, 0, 40, 0}),
                DESCRIPTION.descriptor());
    }

    @Test
    @DisplayName("are read back by pixel hash: the kind, the feature with length 1 in 16 bits, the descriptor")
    void areKept() throws Exception {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL);
                FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            List<CopySample> copies = stored.copies();
            assertEquals(List.of(hash(0), hash(2)), copies.stream().map(CopySample::pixels).toList());
            assertEquals(SpoiltKind.values()[1], copies.getLast().kind());
            float[] feature = copies.getFirst().feature().values();
            assertEquals(0.6, feature[0], 1e-3);
            assertEquals(0.8, feature[2], 1e-3);
            assertEquals(Float.float16ToFloat(Float.floatToFloat16(0.6f)), feature[0]);
            assertEquals(DESCRIPTOR, copies.getFirst().descriptor());
            assertEquals(Set.of(hash(0), hash(2)), cache.copied());
            assertTrue(cache.hasDescription(hash(1)));
        }
    }

    @Test
    @DisplayName("are told by picture and by pixel hash")
    void areTold() throws Exception {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            Map<String, PictureDescription> told = new TreeMap<>();
            stored.descriptions(told::put);
            assertEquals(Set.of(hash(0), hash(1), hash(2)), told.keySet());
            assertEquals(DESCRIPTOR, told.get(hash(1)).descriptor());
            Map<String, Object> descriptors = new TreeMap<>();
            stored.featureRows().descriptors(descriptors::put);
            assertEquals(told.keySet(), descriptors.keySet());
            assertEquals(DESCRIPTOR, descriptors.get(hash(2)));
            stored.descriptors((pixels, _) -> descriptors.remove(pixels));
            assertEquals(Map.of(), descriptors);
        }
        Map<String, byte[]> palettes = new TreeMap<>();
        FeatureCache.palettes(folder, (image, palette) -> palettes.put(image, palette.toBytes()));
        assertEquals(Set.of("0.jpg", "1.jpg", "2.jpg"), palettes.keySet());
        var some = FeatureCache.palettes(folder, List.of("1.jpg", "none.jpg"));
        assertEquals(Set.of("1.jpg"), some.keySet());
        assertArrayEquals(DESCRIPTION.palette().toBytes(), some.get("1.jpg").toBytes());
    }

    @Test
    @DisplayName("that were changed on disk count as missing, the others are there")
    void damaged() throws Exception {
        change("UPDATE descriptor SET vector = zeroblob(length(vector)) WHERE pixels = '" + hash(0) + "'");
        change("UPDATE descriptor SET palette = zeroblob(length(palette)) WHERE pixels = '" + hash(1) + "'");
        change("UPDATE copy SET feature = zeroblob(length(feature)) WHERE pixels = '" + hash(2) + "'");
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertEquals(List.of(hash(0)), stored.copies().stream().map(CopySample::pixels).toList());
            Map<String, PictureDescription> told = new TreeMap<>();
            stored.descriptions(told::put);
            assertEquals(Set.of(hash(2)), told.keySet());
            Map<String, Object> descriptors = new TreeMap<>();
            stored.descriptors(descriptors::put);
            assertEquals(Set.of(hash(1), hash(2)), descriptors.keySet());
        }
        assertEquals(Set.of("0.jpg", "2.jpg"),
                FeatureCache.palettes(folder, List.of("0.jpg", "1.jpg", "2.jpg")).keySet());
        Map<String, Object> palettes = new TreeMap<>();
        FeatureCache.palettes(folder, palettes::put);
        assertEquals(Set.of("0.jpg", "2.jpg"), palettes.keySet());
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertFalse(cache.hasDescription(hash(0)) || cache.hasDescription(hash(1)));
            assertTrue(cache.hasDescription(hash(2)));
            assertEquals(Set.of(hash(0)), cache.copied());
        }
    }

    @Test
    @DisplayName("made in another way than today's, or of another dimension, count as missing")
    void ofEarlierRecipes() throws Exception {
        change("UPDATE copy SET recipe = '0.0' WHERE pixels = '" + hash(2) + "'");
        change("UPDATE descriptor SET version = 0 WHERE pixels = '" + hash(1) + "'");
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(Set.of(hash(0)), cache.copied());
            assertFalse(cache.hasDescription(hash(1)));
            cache.keepCopies(List.of(new CopySample(hash(0), SpoiltKind.values()[0],
                    new Feature(new float[] {1, 0, 0, 0, 0}), DESCRIPTION.descriptor())));
            assertEquals(Set.of(), cache.copied());
        }
    }

    @Test
    @DisplayName("go when their picture is forgotten and the cache is tidied, and stay as long as it is there")
    void areForgotten() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            cache.compact();
            assertEquals(Set.of(hash(0), hash(2)), cache.copied());
            cache.forget(List.of("2.jpg"));
            assertTrue(cache.hasDescription(hash(2)), "the same pixels may come back");
            cache.compact();
            assertEquals(Set.of(hash(0)), cache.copied());
            assertFalse(cache.hasDescription(hash(2)));
            assertTrue(cache.hasDescription(hash(1)));
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertFalse(cache.hasDescription(hash(2)));
            assertTrue(cache.hasDescription(hash(0)));
        }
    }

    private void change(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("features.db"));
                var run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }
}
