package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureContentsTest {

    private static final ModelIdentity FLOAT = new ModelIdentity("net", "aa", "float32", "plain", 4);
    private static final ModelIdentity INT8 = new ModelIdentity("net", "aa", "int8", "plain", 4);
    private static final ModelIdentity BEGUN = new ModelIdentity("net", "bb", "float32", "plain", 4);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("every identity is listed with its number of pictures that have a feature, the first begun first")
    void lists() throws Exception {
        index(INT8, 2);
        index(FLOAT, 5);
        index(BEGUN, 0);
        Map<ModelIdentity, Integer> contents = FeatureCache.contents(folder);
        assertEquals(List.of(Map.entry(INT8, 2), Map.entry(FLOAT, 5), Map.entry(BEGUN, 0)),
                List.copyOf(contents.entrySet()));
    }

    @Test
    @DisplayName("listing changes no file, and makes none where there was no cache")
    void beginsNothing() throws Exception {
        assertEquals(Map.of(), FeatureCache.contents(folder.resolve("nowhere")));
        assertEquals(Map.of(), FeatureCache.contents(folder));
        assertEquals(Set.of(), files());
        index(FLOAT, 3);
        Set<String> before = files();
        assertEquals(Map.of(FLOAT, 3), FeatureCache.contents(folder));
        assertEquals(before, files());
    }

    @Test
    @DisplayName("a cache can be looked at while it is open")
    void looksBesideWork() throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, FLOAT)) {
            keep(cache, 2);
            assertEquals(Map.of(FLOAT, 2), FeatureCache.contents(folder));
        }
    }

    @Test
    @DisplayName("empty databases and unreadable identities hold nothing; damaged ones and later releases' are told")
    void standsFaults() throws Exception {
        index(FLOAT, 1);
        change("INSERT INTO space (identity, file) VALUES ('what is this?', 'f')");
        assertEquals(Map.of(FLOAT, 1), FeatureCache.contents(folder));
        change("PRAGMA user_version = 99");
        var problem = assertThrows(FeatureCacheException.OtherVersion.class, () -> FeatureCache.contents(folder));
        assertEquals(99, problem.details().getLast());
        Files.writeString(database(), "this is no database at all, but long enough".repeat(50));
        assertThrows(FeatureCacheException.Damaged.class, () -> FeatureCache.contents(folder));
        Files.write(database(), new byte[0]);
        assertEquals(Map.of(), FeatureCache.contents(folder));
    }

    private void index(ModelIdentity identity, int pictures) throws Exception {
        try (FeatureWriter cache = FeatureCache.openToWrite(folder, identity)) {
            keep(cache, pictures);
        }
    }

    private static void keep(FeatureWriter cache, int count) throws Exception {
        List<PictureRecord> pictures = new ArrayList<>();
        Map<String, Feature> features = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            pictures.add(new PictureRecord(i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                    new PictureRecord.Decoded("%064x".formatted(i), new PixelSize(60, 80)),
                    DecoderVersion.of(new byte[0])));
            features.put("%064x".formatted(i), new Feature(new float[] {i, 1, 3, i * i}));
        }
        cache.keep(pictures, features);
    }

    private void change(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private Path database() {
        return folder.resolve("features.db");
    }

    private Set<String> files() throws Exception {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
