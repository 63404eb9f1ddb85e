package lookalike.features.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lookalike.Fact;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.storage.StoredFact;
import org.jspecify.annotations.Nullable;

/**
 * The content of a feature database for one model identity.
 *
 * @param pictures records of pictures, by name
 * @param rows the vector's row for each pixel hash
 * @param file the name of the vector file; empty if there are no features of this identity
 * @param spaces the line of each identity that has features there, in the order in which they were begun
 */
record StoredFeatures(Map<String, PictureRecord> pictures, Map<String, Row> rows, Optional<String> file,
        List<String> spaces) {

    /**
     * A vector's place.
     *
     * @param number of the row in the vector file
     * @param checksum CRC-32C of its bytes
     */
    record Row(int number, int checksum) {
        Row {
            if (number < 0 || number == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("row " + number);
            }
        }
    }

    /** The content before anything was written. */
    static final StoredFeatures NONE = new StoredFeatures(Map.of(), Map.of(), Optional.empty(), List.of());

    /** @return how many rows of the vector file are in use */
    static int used(Map<String, Row> rows) {
        return rows.values().stream().mapToInt(Row::number).max().orElse(-1) + 1;
    }

    static StoredFeatures read(Connection connection, ModelIdentity identity) throws SQLException {
        Map<String, String> spaces = spaces(connection);
        spaces.forEach((line, file) -> {
            if (VectorStore.isOf(file, identity) && !line.equals(identity.line())) {
                throw new IllegalArgumentException(line + " does not have the file " + file);
            }
        });
        return new StoredFeatures(pictures(connection), rows(connection, identity),
                Optional.ofNullable(spaces.get(identity.line())), List.copyOf(spaces.keySet()));
    }

    private static Map<String, String> spaces(Connection connection) throws SQLException {
        Map<String, String> spaces = new LinkedHashMap<>();
        try (var query = connection.prepareStatement("SELECT identity, file FROM space ORDER BY id");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                spaces.put(Objects.requireNonNull(found.getString(1), "an identity"), fileName(found.getString(2)));
            }
        }
        return spaces;
    }

    /** @return the name of a vector file of the same folder */
    static String fileName(String stored) {
        if (!Objects.requireNonNull(stored, "a file's name").endsWith(VectorStore.ENDING)
                || !Path.of(stored).equals(Path.of(stored).getFileName())) {
            throw new IllegalArgumentException(stored + " is no vector file's name");
        }
        return stored;
    }

    private static Map<String, PictureRecord> pictures(Connection connection) throws SQLException {
        Map<String, PictureRecord> pictures = new HashMap<>();
        Map<@Nullable String, DecoderVersion> decoders = new HashMap<>();
        String columns = "SELECT " + pictureColumns(connection) + " FROM picture";
        try (var query = connection.prepareStatement(columns); ResultSet found = query.executeQuery()) {
            while (found.next()) {
                PictureRecord picture = picture(found, decoders);
                pictures.put(picture.image(), picture);
            }
        }
        return pictures;
    }

    /** @return what to select for {@link #picture} */
    static String pictureColumns(Connection connection) throws SQLException {
        return "image, bytes, modified, content, pixels, width, height, broken, "
                + FeatureSchema.decoderColumn(connection);
    }

    /**
     * @param row of {@link #pictureColumns}
     * @param decoders those known already, as few differ
     * @throws IllegalArgumentException or {@link NullPointerException} if the row makes no sense
     */
    static PictureRecord picture(ResultSet row, Map<@Nullable String, DecoderVersion> decoders) throws SQLException {
        var state = new ImageSource.FileState(row.getLong(2), row.getLong(3));
        String pixels = row.getString(5);
        PictureRecord.Decoding decoding = pixels == null
                ? new PictureRecord.Broken(reason(row.getString(8)))
                : new PictureRecord.Decoded(KeyedRows.requireKey(pixels), new PixelSize(row.getInt(6), row.getInt(7)));
        String image = Objects.requireNonNull(row.getString(1), "a picture's name");
        if (image.isEmpty() || image.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no picture has this name");
        }
        String content = Objects.requireNonNull(row.getString(4), "a picture's digest");
        return new PictureRecord(image, state, content, decoding,
                decoders.computeIfAbsent(row.getString(9), DecoderVersion::parse));
    }

    /** Earlier releases stored an English sentence, which is shown as it is. */
    private static Fact reason(String kept) {
        return StoredFact.read(Objects.requireNonNull(kept, "a reason")).<Fact>map(fact -> fact)
                .orElseGet(() -> new SkipReason.AsTold(kept));
    }

    private static Map<String, Row> rows(Connection connection, ModelIdentity identity) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        try (var query = connection.prepareStatement(
                "SELECT pixels, row, crc FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)")) {
            query.setString(1, identity.line());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.put(KeyedRows.requireKey(Objects.requireNonNull(found.getString(1), "a pixel hash")),
                            new Row(found.getInt(2), found.getInt(3)));
                }
            }
        }
        return rows;
    }
}
