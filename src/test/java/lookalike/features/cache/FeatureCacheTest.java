package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.ImageException;
import lookalike.image.PixelSize;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCacheTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 4);
    private static final ModelIdentity OTHER = new ModelIdentity("net", "bb", "float32", "plain", 4);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("what was kept is there when the cache is opened again, in the same rows, scaled to length 1")
    void keeps() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            keep(cache, 0, 3);
            keep(cache, 3, 5);
        }
        try (FeatureSnapshot cache = FeatureCache.openToRead(folder, MODEL); FeatureMatrix matrix = cache.matrix()) {
            assertEquals(5, matrix.rows());
            for (int i = 0; i < 5; i++) {
                Feature row = matrix.row(cache.rows().get("images/" + i + ".jpg"));
                assertEquals(1, row.cosine(feature(i)), 1e-6);
                assertEquals(1, row.cosine(row.normalised()), 1e-6);
            }
            assertEquals(Optional.of(new PixelSize(60, 80)), cache.typicalSize());
        }
    }

    @Test
    @DisplayName("features of two models lie side by side and never mix; the second is told that it starts anew")
    void keepsModelsApart() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            keep(cache, 0, 3);
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, OTHER)) {
            assertEquals(new CacheNotice.OtherModel(folder, OTHER.network()), cache.notice().orElseThrow());
            assertEquals(0, pictures(cache));
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(3, pictures(cache));
        }
    }

    @Test
    @DisplayName("vectors written by a run that was killed before it counted them are written over")
    void forgetsHalfWrittenBatches() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            keep(cache, 0, 2);
            VectorFile.findSound(vectors(), MODEL, 2).orElseThrow().write(2, List.of(feature(7), feature(8)));
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(2, pictures(cache));
            keep(cache, 2, 4);
            assertEquals(0, cache.dropDamaged());
            try (FeatureSnapshot stored = cache.snapshot(); FeatureMatrix matrix = stored.matrix()) {
                assertEquals(1, matrix.row(2).cosine(feature(2)), 1e-6);
            }
        }
    }

    @Test
    @DisplayName("a flipped bit in one vector costs that vector and no other")
    void findsFlippedBits() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            keep(cache, 0, 4);
        }
        try (RandomAccessFile file = new RandomAccessFile(vectors().toFile(), "rw")) {
            file.seek(64 + 2 * 16 + 5);
            int old = file.read();
            file.seek(64 + 2 * 16 + 5);
            file.write(old ^ 1);
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(1, cache.dropDamaged());
            assertEquals(3, pictures(cache));
            assertFalse(cache.hasVector("%064x".formatted(2)));
        }
    }

    @Test
    @DisplayName("a vector file that is cut short, foreign or gone is told and computed again")
    void startsAnewWithoutVectors() throws Exception {
        for (int fault = 0; fault < 3; fault++) {
            try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
                keep(cache, 0, 4);
            }
            Path file = vectors();
            switch (fault) {
                case 0 -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 70));
                case 1 -> Files.writeString(file, "another program's file".repeat(20));
                default -> Files.delete(file);
            }
            try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
                assertEquals(new CacheNotice.Lost(folder), cache.notice().orElseThrow());
                assertEquals(0, pictures(cache));
            }
        }
    }

    @Test
    @DisplayName("a database that is none is put aside, told, and begun anew")
    void putsADamagedDatabaseAside() throws Exception {
        Files.writeString(folder.resolve("features.db"), "this is no database at all, but long enough".repeat(50));
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(new CacheNotice.Damaged(folder.resolve("features.db"), "features.db.damaged"),
                    cache.notice().orElseThrow());
            keep(cache, 0, 1);
        }
        assertTrue(Files.exists(folder.resolve("features.db.damaged")));
    }

    @Test
    @DisplayName("the database of a later release is refused, not overwritten")
    void refusesLaterReleases() throws Exception {
        FeatureCache.openToWrite(folder, MODEL).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("features.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        var problem =
                assertThrows(FeatureCacheException.OtherVersion.class, () -> FeatureCache.openToWrite(folder, MODEL));
        assertEquals(99, problem.details().getLast());
    }

    @Test
    @DisplayName("once a quarter of the vectors belongs to nothing the file is written anew without them")
    void compacts() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            keep(cache, 0, 8);
            cache.forget(List.of("images/1.jpg"));
            cache.compact();
            assertEquals(8, rowsOf(cache));
            cache.forget(List.of("images/0.jpg", "images/6.jpg"));
            cache.compact();
            assertEquals(5, rowsOf(cache));
            keep(cache, 8, 10);
        }
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(0, cache.dropDamaged());
        }
        try (FeatureSnapshot cache = FeatureCache.openToRead(folder, MODEL); FeatureMatrix matrix = cache.matrix()) {
            assertEquals(7, cache.rows().size());
            for (int i : new int[] {2, 3, 4, 5, 7, 8, 9}) {
                assertEquals(1, matrix.row(cache.rows().get("images/" + i + ".jpg")).cosine(feature(i)), 1e-6);
            }
        }
    }

    @Test
    @DisplayName("pictures that cannot be seen are remembered with the reason")
    void remembersBrokenPictures() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, MODEL)) {
            cache.keep(List.of(new PictureRecord("b.jpg", new ImageSource.FileState(1, 1), "c",
                    new PictureRecord.Broken(new ImageException.Empty("b.jpg")), DecoderVersion.of(new byte[0]))),
                    Map.of());
        }
        try (FeatureSnapshot cache = FeatureCache.openToRead(folder, MODEL)) {
            assertEquals(List.of(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, "b.jpg",
                    new ImageException.Empty("b.jpg"))),
                    cache.brokenImages());
        }
    }

    private static int pictures(FeatureWriter cache) throws Exception {
        try (FeatureSnapshot stored = cache.snapshot()) {
            return stored.rows().size();
        }
    }

    private static int rowsOf(FeatureWriter cache) throws Exception {
        try (FeatureSnapshot stored = cache.snapshot(); FeatureMatrix matrix = stored.matrix()) {
            return matrix.rows();
        }
    }

    private static void keep(FeatureWriter cache, int from, int to) throws Exception {
        List<PictureRecord> pictures = new ArrayList<>();
        Map<String, Feature> features = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            pictures.add(new PictureRecord("images/" + i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                    new PictureRecord.Decoded("%064x".formatted(i), new PixelSize(60, 80)),
                    DecoderVersion.of(new byte[0])));
            features.put("%064x".formatted(i), feature(i));
        }
        cache.keep(pictures, features);
    }

    private static Feature feature(int i) {
        return new Feature(new float[] {i, 1, 3, i * i});
    }

    private Path vectors() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".f32")).findFirst().orElseThrow();
        }
    }
}
