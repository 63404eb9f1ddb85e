package lookalike.features.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.palette.Palette;

/** The table of descriptions, in a connection that others open, commit and close. */
record DescriptionTable(Connection connection) {

    /**
     * @return the query of the descriptions of today, in the order of their rows: looked up by way of an index, they
     *     take three times as long, and a damaged index would hide them
     */
    String query() throws SQLException {
        StoredValue values = FeatureSchema.values(connection);
        return "SELECT pixels, vector, palette, rowid FROM descriptor NOT INDEXED WHERE version = "
                + PixelDescriptors.VERSION + " AND pixels IS NOT NULL AND typeof(vector) = 'blob' AND length(vector) = "
                + (PixelDescriptor.BYTES + values.more()) + soundPalette(values);
    }

    /** CROSS JOIN fixes the order; left to choose, SQLite reads all pictures once for each descriptor. */
    String paletteQuery() throws SQLException {
        return "SELECT image, palette FROM picture CROSS JOIN descriptor USING (pixels) WHERE descriptor.version = "
                + PixelDescriptors.VERSION + soundPalette(FeatureSchema.values(connection));
    }

    private static String soundPalette(StoredValue values) {
        String length = " AND (length(palette) - " + values.more() + ")";
        return " AND typeof(palette) = 'blob'" + length + " BETWEEN 1 AND " + Palette.BYTES * Palette.MOST + length
                + " % " + Palette.BYTES + " = 0";
    }

    /** @return the pixel hashes that have a description; one that is damaged counts as missing */
    Set<String> pixels() throws SQLException {
        Set<String> pixels = new HashSet<>();
        if (exists()) {
            StoredValue values = FeatureSchema.values(connection);
            each(query(), row -> {
                if (values.open(row.getBytes(2)).isPresent() && values.open(row.getBytes(3)).isPresent()) {
                    pixels.add(row.getString(1));
                }
            });
        }
        return pixels;
    }

    /** Tells each pixel hash's descriptor that is not damaged, in no particular order. */
    void descriptors(BiConsumer<String, PixelDescriptor> sink) throws SQLException {
        if (exists()) {
            StoredValue values = FeatureSchema.values(connection);
            each(query(), row -> {
                Optional<byte[]> vector = values.open(row.getBytes(2));
                if (vector.isPresent()) {
                    sink.accept(row.getString(1), PixelDescriptor.of(vector.get()));
                }
            });
        }
    }

    /** Tells each pixel hash's description that is not damaged, in no particular order. */
    void descriptions(BiConsumer<String, PictureDescription> sink) throws SQLException {
        if (exists()) {
            StoredValue values = FeatureSchema.values(connection);
            each(query(), row -> {
                Optional<PictureDescription> description = description(row, values);
                if (description.isPresent()) {
                    sink.accept(row.getString(1), description.get());
                }
            });
        }
    }

    /** Tells each picture's palette that is not damaged, in no particular order. */
    void palettes(BiConsumer<String, Palette> sink) throws SQLException {
        if (exists()) {
            StoredValue values = FeatureSchema.values(connection);
            each(paletteQuery(), row -> {
                Optional<byte[]> palette = values.open(row.getBytes(2));
                if (palette.isPresent()) {
                    sink.accept(row.getString(1), Palette.of(palette.get()));
                }
            });
        }
    }

    /** @return the palettes of some pictures, as far as they have one that is not damaged */
    Map<String, Palette> palettes(Collection<String> images) throws SQLException {
        Map<String, Palette> palettes = new HashMap<>();
        if (exists()) {
            StoredValue values = FeatureSchema.values(connection);
            try (PreparedStatement query = connection.prepareStatement(paletteQuery() + " AND image = ?")) {
                for (String image : images) {
                    query.setString(1, image);
                    try (ResultSet row = query.executeQuery()) {
                        if (row.next()) {
                            values.open(row.getBytes(2)).map(Palette::of)
                                    .ifPresent(palette -> palettes.put(image, palette));
                        }
                    }
                }
            }
        }
        return palettes;
    }

    /**
     * @param row of {@link #query}
     * @param values how they are stored in this database
     * @return the description; empty if it is damaged
     */
    static Optional<PictureDescription> description(ResultSet row, StoredValue values) throws SQLException {
        Optional<byte[]> vector = values.open(row.getBytes(2));
        Optional<byte[]> palette = values.open(row.getBytes(3));
        return vector.isPresent() && palette.isPresent()
                ? Optional.of(new PictureDescription(PixelDescriptor.of(vector.get()), Palette.of(palette.get())))
                : Optional.empty();
    }

    void insert(Map<String, PictureDescription> descriptions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO descriptor (pixels, version, vector, palette) VALUES (?, ?, ?, ?)")) {
            for (var description : descriptions.entrySet()) {
                insert.setString(1, description.getKey());
                insert.setInt(2, PixelDescriptors.VERSION);
                insert.setBytes(3, StoredValue.seal(description.getValue().descriptor().toBytes()));
                insert.setBytes(4, StoredValue.seal(description.getValue().palette().toBytes()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Deletes descriptions of pixels that no picture shows any more. */
    void deleteUnused() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM descriptor WHERE pixels NOT IN"
                    + " (SELECT pixels FROM picture WHERE pixels IS NOT NULL)");
        }
    }

    private boolean exists() throws SQLException {
        return FeatureSchema.hasDescriptions(connection);
    }

    /** Takes a row of a result. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
