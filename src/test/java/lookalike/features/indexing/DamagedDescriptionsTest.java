package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.TestPictures;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.Palette;
import lookalike.storage.DataFolder;
import lookalike.storage.Sqlite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bits flipped by a disk in what is kept beside features")
class DamagedDescriptionsTest {

    private static final int PICTURES = 320;
    private static final int COPIES = PICTURES / 10;
    private static final int DAMAGED = 5;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    /** All that a reader is told, by pixel hash or picture. */
    private record Told(Map<String, PixelDescriptor> descriptors, Map<String, Palette> palettes,
            Map<String, String> copies) {}

    /**
     * What indexing did.
     *
     * @param pictures computed or described
     * @param copies made
     */
    private record Made(int pictures, int copies) {}

    @BeforeEach
    void indexAShop() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            // No two alike, and none like its mirror image.
            BufferedImage picture = new BufferedImage(12, 16, BufferedImage.TYPE_INT_RGB);
            Random random = new Random(i);
            for (int at = 0; at < 12 * 16; at++) {
                picture.setRGB(at % 12, at / 12, random.nextInt(1 << 24));
            }
            Files.write(folder.resolve("shop/" + i + ".png"), TestPictures.file(picture, "png"));
        }
        assertEquals(new Made(PICTURES, COPIES), index());
    }

    @ParameterizedTest
    @CsvSource({"descriptor, vector", "descriptor, palette", "copy, feature", "copy, vector"})
    @DisplayName("are told to no reader, which changes nothing; indexing makes these anew, and no others")
    void flippedBits(String table, String column) throws Exception {
        Told sound = read();
        flip(table, column);
        byte[] before = Files.readAllBytes(database());

        Told left = read();
        int descriptors = column.equals("vector") && table.equals("descriptor") ? DAMAGED : 0;
        assertEquals(PICTURES - descriptors, left.descriptors.size());
        // Palettes are read from an index, which has a copy of them.
        assertEquals(PICTURES, left.palettes.size());
        assertEquals(COPIES - (table.equals("copy") ? DAMAGED : 0), left.copies.size());
        assertPartOf(sound, left);
        assertArrayEquals(before, Files.readAllBytes(database()));

        int computed = network.extracted();
        assertEquals(table.equals("copy") ? new Made(0, DAMAGED) : new Made(DAMAGED, 0), index());
        assertEquals(computed + (table.equals("copy") ? DAMAGED : 0), network.extracted());
        assertEquals(sound, read());
        assertEquals(new Made(0, 0), index());
    }

    @Test
    @DisplayName("are told to no reader if they hit the copy of a palette that is read, in an index; indexing heals it")
    void indexOfPalettes() throws Exception {
        Told sound = read();
        Map<Integer, byte[]> palettes = values("descriptor", "palette");
        byte[] bytes = Files.readAllBytes(database());
        // The table's own copies follow a descriptor; those of the index follow the pixels.
        Set<String> flipped = new HashSet<>();
        for (int at = 0; at + 80 < bytes.length; at++) {
            int from = at;
            if (isHash(bytes, at) && palettes.values().stream().anyMatch(palette -> isAt(bytes, from + 64, palette))) {
                String hash = new String(bytes, at, 64, StandardCharsets.US_ASCII);
                if (flipped.size() < DAMAGED || flipped.contains(hash)) {
                    flipped.add(hash);
                    bytes[at + 64] ^= 2;
                }
            }
        }
        Files.write(database(), bytes);
        Told left = read();
        assertEquals(PICTURES - DAMAGED, left.palettes.size());
        assertPartOf(sound, left);
        assertEquals(new Made(0, 0), index());
        assertEquals(sound, read());
    }

    @Test
    @DisplayName("in a database of an earlier release are not noticed, which is read as it is, and gets its checksums"
            + " from the next run, that computes nothing")
    void earlierRelease() throws Exception {
        Told sound = read();
        try (Connection connection = Sqlite.openToWrite(database()); Statement change = connection.createStatement()) {
            Sqlite.define(connection, "bare", value -> Arrays.copyOf(value, value.length - 4));
            change.executeUpdate("UPDATE descriptor SET vector = bare(vector), palette = bare(palette)");
            change.executeUpdate("UPDATE copy SET feature = bare(feature), vector = bare(vector)");
            change.executeUpdate("PRAGMA user_version = 5");
        }
        byte[] before = Files.readAllBytes(database());
        assertEquals(sound, read());
        assertArrayEquals(before, Files.readAllBytes(database()));
        int computed = network.extracted();
        assertEquals(new Made(0, 0), index());
        assertEquals(computed, network.extracted());
        assertEquals(sound, read());
        assertEquals(6, Sqlite.<Integer, RuntimeException>read(database(),
                connection -> Sqlite.number(connection, "PRAGMA user_version")));
        flip("descriptor", "vector");
        assertEquals(PICTURES - DAMAGED, read().descriptors.size());
    }

    private static void assertPartOf(Told sound, Told left) {
        left.descriptors.forEach((key, value) -> assertEquals(sound.descriptors.get(key), value));
        left.palettes.forEach((key, value) -> assertEquals(sound.palettes.get(key), value));
        left.copies.forEach((key, value) -> assertEquals(sound.copies.get(key), value));
    }

    /** Flips a bit of the value in some rows, in the file, past SQLite. */
    private void flip(String table, String column) throws Exception {
        Map<Integer, byte[]> values = values(table, column);
        byte[] bytes = Files.readAllBytes(database());
        Random random = new Random(column.hashCode());
        Set<Integer> rows = new HashSet<>();
        random.ints(0, values.size()).mapToObj(List.copyOf(values.keySet())::get).distinct().limit(DAMAGED)
                .forEach(rows::add);
        for (int row : rows) {
            byte[] value = values.get(row);
            // A palette may be like another's, and is in an index, too: the one behind this row's descriptor is meant.
            byte[] ahead = column.equals("palette") ? values(table, "vector").get(row) : new byte[0];
            int bit = random.nextInt(8 * value.length);
            // Deleted rows may leave a copy behind, which SQLite does not look at.
            for (int at : places(bytes, ahead, value)) {
                bytes[at + bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        Files.write(database(), bytes);
    }

    private static List<Integer> places(byte[] bytes, byte[] ahead, byte[] value) {
        List<Integer> places = IntStream.range(0, bytes.length)
                .filter(at -> isAt(bytes, at, ahead) && isAt(bytes, at + ahead.length, value))
                .mapToObj(at -> at + ahead.length).toList();
        assertFalse(places.isEmpty());
        return places;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] value) {
        if (at + value.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < value.length; i++) {
            if (bytes[at + i] != value[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHash(byte[] bytes, int at) {
        for (int i = at; i < at + 64; i++) {
            if (Character.digit(bytes[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** @return the values of a column as they are stored, by row number */
    private Map<Integer, byte[]> values(String table, String column) throws Exception {
        return Sqlite.<Map<Integer, byte[]>, RuntimeException>read(database(), connection -> {
            Map<Integer, byte[]> values = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT rowid, " + column + " FROM " + table + " NOT INDEXED");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.put(rows.getInt(1), rows.getBytes(2));
                }
            }
            return values;
        });
    }

    private Told read() throws Exception {
        Told told = new Told(new HashMap<>(), new HashMap<>(), new HashMap<>());
        try (FeatureSnapshot cache = FeatureCache.openToRead(shelf().folder("shop"), network.identity())) {
            cache.descriptors(told.descriptors::put);
            FeatureCache.palettes(shelf().folder("shop"), told.palettes::put);
            cache.copies().forEach(copy -> told.copies.put(copy.pixels(),
                    copy.kind() + Arrays.toString(copy.feature().values()) + copy.descriptor().hashCode()));
        }
        return told;
    }

    private Made index() throws Exception {
        CatalogueRepository shelf = shelf();
        AtomicInteger pictures = new AtomicInteger();
        try (Catalogue catalogue =
                shelf.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, (_, total) -> {
                pictures.set((int) total);
                return true;
            });
            return new Made(pictures.get(), new CopyIndexer(writer, network).run(catalogue, Progress.UNWATCHED));
        }
    }

    private Path database() {
        return shelf().folder("shop").resolve(FeatureCache.DATABASE);
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
