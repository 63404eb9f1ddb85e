package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.UncheckedLookalikeException;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.spoilt.SpoiltKind;
import lookalike.storage.Sqlite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A feature database with values that make no sense")
class DamagedDatabaseTest {

    private static final ModelIdentity MODEL = new ModelIdentity("net", "aa", "float32", "plain", 4);
    private static final List<String> VALUES = List.of("NULL", "''", "'word'", "'../other.f32'", "-1", "0",
            "2147483647", "9000000000000000000", "1.5", "x''", "x'00'", "zeroblob(5000)");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is read, or refused as damaged, and never anything else; the next writer heals it")
    void heals() throws Exception {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        fill(folder.resolve("sound"));
        try (Connection connection = Sqlite.openToWrite(folder.resolve("sound").resolve(FeatureSchema.FILE))) {
            for (String table : column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                tables.put(table, column(connection, "SELECT name FROM pragma_table_info('" + table + "')"));
            }
        }
        int refused = 0;
        int number = 0;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            for (String column : table.getValue()) {
                for (String value : VALUES) {
                    Path place = folder.resolve("damaged" + number++);
                    fill(place);
                    spoil(place, table.getKey(), column, value);
                    String what = table.getKey() + "." + column + " = " + value;
                    refused += isRefused(place, what) ? 1 : 0;
                    fill(place);
                    assertTrue(!isRefused(place, what), () -> what + " is not healed");
                    try (FeatureSnapshot read = FeatureCache.openToRead(place, MODEL)) {
                        assertEquals(3, read.rows().size(), what);
                    }
                }
            }
        }
        assertTrue(refused > 10, "so few are refused: " + refused);
    }

    /** Reads all that a database has. */
    private static boolean isRefused(Path place, String what) {
        try (FeatureSnapshot read = FeatureCache.openToRead(place, MODEL); FeatureMatrix matrix = read.matrix()) {
            read.rows().values().forEach(matrix::row);
            read.descriptors((_, _) -> {});
            new FeatureDatabaseReader(place.resolve(FeatureSchema.FILE)).palettes((_, _) -> {});
            read.copies();
            FeatureCache.contents(place);
            return false;
        } catch (FeatureCacheException.Damaged _) {
            return true;
        } catch (UncheckedLookalikeException carried) {
            return carried.problem() instanceof FeatureCacheException.Damaged;
        } catch (FeatureCacheException | RuntimeException problem) {
            throw new AssertionError(what, problem);
        }
    }

    /** Computes what is missing, as indexing does. */
    private static void fill(Path place) throws Exception {
        Files.createDirectories(place);
        try (FeatureWriter cache = FeatureCache.openToWrite(place, MODEL)) {
            cache.dropDamaged();
            cache.forget(cache.pictures().stream().map(PictureRecord::image)
                    .filter(image -> !image.matches("[0-2]\\.jpg")).toList());
            List<PictureRecord> pictures = new ArrayList<>();
            Map<String, Feature> features = new LinkedHashMap<>();
            Map<String, PictureDescription> descriptions = new LinkedHashMap<>();
            List<CopySample> copies = new ArrayList<>();
            RgbImage image = new RgbImage(2, 2, new byte[12]);
            for (int i = 0; i < 3; i++) {
                String pixels = "%064x".formatted(i);
                PictureRecord known = cache.picture(i + ".jpg").orElse(null);
                if (known == null || known.pixels().isEmpty() || !cache.hasVector(known.pixels().get())) {
                    pictures.add(new PictureRecord(i + ".jpg", new ImageSource.FileState(10, i), "content" + i,
                            new PictureRecord.Decoded(pixels, new PixelSize(60, 80)),
                            DecoderVersion.of(new byte[0])));
                    features.put(pixels, new Feature(new float[] {i, 1, 3, i * i}));
                }
                if (!cache.hasDescription(pixels)) {
                    descriptions.put(pixels, PictureDescription.of(image));
                }
                copies.add(new CopySample(pixels, SpoiltKind.values()[0], new Feature(new float[] {1, 0, 0, 0}),
                        PixelDescriptors.of(image)));
            }
            cache.keep(pictures, features, descriptions);
            cache.keepCopies(copies);
        }
    }

    /** Writes a value into a column of one row, past the constraint that it has one, as damage does. */
    private static void spoil(Path place, String table, String column, String value) throws SQLException {
        Path file = place.resolve(FeatureSchema.FILE);
        try (Connection connection = Sqlite.openToWrite(file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON");
            statement.executeUpdate("UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '')");
        }
        try (Connection connection = Sqlite.openToWrite(file); Statement statement = connection.createStatement()) {
            String key = column(connection, "SELECT name FROM pragma_table_info('" + table + "')").getFirst();
            statement.executeUpdate("UPDATE OR REPLACE " + table + " SET " + column + " = " + value + " WHERE " + key
                    + " = (SELECT min(" + key + ") FROM " + table + ")");
        } catch (SQLException problem) {
            // A key is never null, and a key that is a number nothing else, in a damaged file neither.
            assertTrue(problem.getMessage().matches("(?s).*(MISMATCH|NOTNULL).*"), problem::getMessage);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
