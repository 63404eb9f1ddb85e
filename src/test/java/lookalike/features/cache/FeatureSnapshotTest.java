package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.storage.FolderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A reader of features")
class FeatureSnapshotTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 4);
    private static final ModelIdentity OTHER = new ModelIdentity("net", "bb", "float32", "plain", 4);

    @TempDir
    private Path folder;

    @AfterEach
    void letTheFolderBeDeleted() throws Exception {
        FolderState.writable(folder, true);
    }

    @Test
    @DisplayName("changes nothing, also where nothing can be written, whatever features the cache has")
    void changesNothing() throws Exception {
        write(0, 5);
        FolderState.writable(folder, false);
        FolderState before = FolderState.of(folder);
        assertEquals(5, read(MODEL).size());
        assertEquals(Map.of(), read(OTHER));
        assertEquals(Set.of(MODEL), FeatureCache.identities(folder));
        assertEquals(Map.of(MODEL, 5), FeatureCache.contents(folder));
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    @DisplayName("makes nothing where there are no features, nor a folder")
    void makesNothing() throws Exception {
        FolderState before = FolderState.of(folder);
        assertEquals(Map.of(), read(MODEL));
        try (FeatureSnapshot none = FeatureCache.openToRead(folder.resolve("nowhere"), MODEL);
                FeatureMatrix matrix = none.matrix()) {
            assertTrue(none.isEmpty());
            assertEquals(0, matrix.rows());
        }
        assertEquals(Map.of(), FeatureCache.contents(folder.resolve("nowhere")));
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    @DisplayName("tells of vectors that are cut short, foreign or gone, and leaves them to the next writer")
    void tellsOfLostVectors() throws Exception {
        for (int fault = 0; fault < 3; fault++) {
            write(0, 4);
            Path file = vectors();
            switch (fault) {
                case 0 -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 70));
                case 1 -> Files.writeString(file, "another program's file".repeat(20));
                default -> Files.delete(file);
            }
            assertDamageIsLeft();
            write(0, 4);
            assertEquals(4, read(MODEL).size());
        }
    }

    @Test
    @DisplayName("tells of a database that is none, and leaves it to the next writer")
    void tellsOfADamagedDatabase() throws Exception {
        write(0, 4);
        Files.writeString(database(), "this is no database at all, but long enough".repeat(50));
        assertDamageIsLeft();
        assertThrows(FeatureCacheException.Damaged.class, () -> FeatureCache.contents(folder));
        write(0, 4);
        assertEquals(4, read(MODEL).size());
    }

    private void assertDamageIsLeft() throws Exception {
        FolderState.writable(folder, false);
        FolderState before = FolderState.of(folder);
        assertThrows(FeatureCacheException.Damaged.class, () -> read(MODEL));
        assertEquals(before, FolderState.of(folder));
        FolderState.writable(folder, true);
    }

    @Test
    @DisplayName("reads what was there before a broken-off commit and leaves the journal to the next writer")
    void readsBesideABrokenCommit() throws Exception {
        write(0, 5);
        assertEquals(KilledInACommit.STATUS, KilledInACommit.run(database()));
        assertTrue(Files.exists(folder.resolve("features.db-journal")));
        FolderState before = FolderState.of(folder);
        assertEquals(5, read(MODEL).size());
        assertEquals(Map.of(MODEL, 5), FeatureCache.contents(folder));
        assertEquals(before, FolderState.of(folder));
        write(5, 6);
        assertFalse(Files.exists(folder.resolve("features.db-journal")));
        assertEquals(6, read(MODEL).size());
    }

    @Test
    @DisplayName("that opens while a writer moves the vectors does not take them for lost; the writer loses nothing")
    void looksWhileAWriterCompacts() throws Exception {
        write(0, 8);
        List<Path> files = new ArrayList<>();
        try (FeatureSnapshot stored = FeatureSnapshot.open(folder, MODEL, () -> {
            if (files.isEmpty()) {
                files.add(vectors());
                compact();
                assertFalse(Files.exists(files.getFirst()));
            }
        })) {
            assertSound(stored, IntStream.range(4, 8));
        }
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertSound(stored, IntStream.range(4, 8));
        }
    }

    @Test
    @DisplayName("goes on with what it opened while a writer adds, forgets and moves")
    void staysAsItWas() throws Exception {
        write(0, 8);
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            compact();
            write(8, 12);
            assertSound(stored, IntStream.range(0, 8));
            assertEquals(8, stored.rows().size());
        }
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertSound(stored, IntStream.range(4, 12));
        }
    }

    @Test
    @DisplayName("can read while a writer is at work, and sees whole batches")
    void readsBesideAWriter() throws Exception {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, MODEL)) {
            keep(writer, 0, 3);
            assertEquals(3, read(MODEL).size());
            keep(writer, 3, 5);
            assertEquals(5, read(MODEL).size());
        }
    }

    @Test
    @DisplayName("a second writer is refused before it looks at anything, and adds behind what the first has written")
    void writersTakeTheLockFirst() throws Exception {
        try (FeatureWriter first = FeatureCache.openToWrite(folder, MODEL)) {
            keep(first, 0, 3);
            assertThrows(FeatureCacheException.Busy.class, () -> FeatureCache.openToWrite(folder, MODEL));
            assertThrows(FeatureCacheException.Busy.class, () -> FeatureCache.openToWrite(folder, OTHER));
            keep(first, 3, 6);
        }
        write(6, 9);
        try (FeatureWriter again = FeatureCache.openToWrite(folder, MODEL)) {
            assertEquals(0, again.dropDamaged());
        }
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, MODEL)) {
            assertSound(stored, IntStream.range(0, 9));
        }
    }

    private static void assertSound(FeatureSnapshot stored, IntStream pictures) throws Exception {
        try (FeatureMatrix matrix = stored.matrix()) {
            for (int i : pictures.toArray()) {
                assertEquals(1, matrix.row(stored.rows().get(i + ".jpg")).cosine(feature(i)), 1e-6, i + ".jpg");
            }
        }
    }

    private Map<String, Integer> read(ModelIdentity identity) throws LookalikeException {
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, identity)) {
            return stored.rows();
        }
    }

    private void write(int from, int to) throws LookalikeException {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, MODEL)) {
            keep(writer, from, to);
        }
    }

    private void compact() {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, MODEL)) {
            writer.forget(List.of("0.jpg", "1.jpg", "2.jpg", "3.jpg"));
            writer.compact();
        } catch (LookalikeException problem) {
            throw new AssertionError(problem);
        }
    }

    private static void keep(FeatureWriter writer, int from, int to) throws LookalikeException {
        List<PictureRecord> pictures = new ArrayList<>();
        Map<String, Feature> features = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            pictures.add(new PictureRecord(i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                    new PictureRecord.Decoded("%064x".formatted(i), new PixelSize(60, 80)),
                    DecoderVersion.of(new byte[0])));
            features.put("%064x".formatted(i), feature(i));
        }
        writer.keep(pictures, features);
    }

    private static Feature feature(int i) {
        return new Feature(new float[] {i, 1, 3, i * i});
    }

    private Path database() {
        return folder.resolve("features.db");
    }

    private Path vectors() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".f32")).findFirst().orElseThrow();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Another Java that is stopped dead while it commits, so that SQLite leaves its journal. */
    static final class KilledInACommit {

        static final int STATUS = 137;

        static int run(Path database) throws Exception {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return new ProcessBuilder(java.toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), KilledInACommit.class.getName(), database.toString())
                    .inheritIO().start().waitFor();
        }

        public static void main(String[] args) throws SQLException {
            var config = new org.sqlite.SQLiteConfig();
            // So little memory that changed pages go to the file before the transaction ends.
            config.setCacheSize(1);
            try (var connection = config.createConnection("jdbc:sqlite:" + args[0]);
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA cache_spill = 1");
                connection.setAutoCommit(false);
                statement.executeUpdate("DELETE FROM picture");
                statement
                        .executeUpdate("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                                + "INSERT INTO picture "
                                + "SELECT 'new' || i, 1, 1, hex(randomblob(500)), NULL, 0, 0, '', NULL FROM n");
                Runtime.getRuntime().halt(STATUS);
            }
        }
    }
}
