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
import java.util.Set;
import java.util.function.BiConsumer;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.palette.Palette;

/** The table of descriptions, in a connection that others open, commit and close. */
record DescriptionTable(Connection connection) {

    private static final String SOUND_PALETTE = " AND typeof(palette) = 'blob' AND length(palette) BETWEEN 1 AND "
            + Palette.BYTES * Palette.MOST + " AND length(palette) % " + Palette.BYTES + " = 0";
    /** Descriptions computed otherwise than today, or damaged, count as missing. */
    private static final String CURRENT = " FROM descriptor WHERE version = " + PixelDescriptors.VERSION
            + " AND pixels IS NOT NULL AND typeof(vector) = 'blob' AND length(vector) = " + PixelDescriptor.BYTES
            + SOUND_PALETTE;
    /** All rows in the order of their numbers, for reading a damaged table; not by way of an index. */
    static final String BY_NUMBER = "SELECT pixels, vector, palette, rowid"
            + CURRENT.replace("FROM descriptor", "FROM descriptor NOT INDEXED");
    /** CROSS JOIN fixes the order; left to choose, SQLite reads all pictures once for each descriptor. */
    static final String PALETTES =
            "SELECT image, palette FROM picture CROSS JOIN descriptor USING (pixels) WHERE descriptor.version = "
                    + PixelDescriptors.VERSION + SOUND_PALETTE;

    /** @return the pixel hashes that have a description */
    Set<String> pixels() throws SQLException {
        Set<String> pixels = new HashSet<>();
        if (exists()) {
            each("SELECT pixels" + CURRENT, row -> pixels.add(row.getString(1)));
        }
        return pixels;
    }

    /** Tells each pixel hash's descriptor, in no particular order. */
    void descriptors(BiConsumer<String, PixelDescriptor> sink) throws SQLException {
        if (exists()) {
            each("SELECT pixels, vector" + CURRENT,
                    row -> sink.accept(row.getString(1), PixelDescriptor.of(row.getBytes(2))));
        }
    }

    /** Tells each pixel hash's description, in no particular order. */
    void descriptions(BiConsumer<String, PictureDescription> sink) throws SQLException {
        if (exists()) {
            each("SELECT pixels, vector, palette" + CURRENT,
                    row -> sink.accept(row.getString(1), description(row)));
        }
    }

    /** Tells each picture's palette, in no particular order. */
    void palettes(BiConsumer<String, Palette> sink) throws SQLException {
        if (exists()) {
            each(PALETTES, row -> sink.accept(row.getString(1), Palette.of(row.getBytes(2))));
        }
    }

    /** @return the palettes of some pictures, as far as they have one */
    Map<String, Palette> palettes(Collection<String> images) throws SQLException {
        Map<String, Palette> palettes = new HashMap<>();
        if (exists()) {
            try (PreparedStatement query = connection.prepareStatement(PALETTES + " AND image = ?")) {
                for (String image : images) {
                    query.setString(1, image);
                    try (ResultSet row = query.executeQuery()) {
                        if (row.next()) {
                            palettes.put(image, Palette.of(row.getBytes(2)));
                        }
                    }
                }
            }
        }
        return palettes;
    }

    /** @param row of {@link #BY_NUMBER}, or of its first three columns */
    static PictureDescription description(ResultSet row) throws SQLException {
        return new PictureDescription(PixelDescriptor.of(row.getBytes(2)), Palette.of(row.getBytes(3)));
    }

    void insert(Map<String, PictureDescription> descriptions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO descriptor (pixels, version, vector, palette) VALUES (?, ?, ?, ?)")) {
            for (var description : descriptions.entrySet()) {
                insert.setString(1, description.getKey());
                insert.setInt(2, PixelDescriptors.VERSION);
                insert.setBytes(3, description.getValue().descriptor().toBytes());
                insert.setBytes(4, description.getValue().palette().toBytes());
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
