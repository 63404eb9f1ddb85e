package lookalike.features.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.features.Feature;
import lookalike.features.ModelIdentity;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.spoilt.SpoiltCopy;
import lookalike.image.spoilt.SpoiltKind;

/**
 * The table of spoilt copies of one identity, in a connection that others open, commit and close.
 *
 * @param identity its space exists before anything is inserted
 */
record CopyTable(Connection connection, ModelIdentity identity) {

    /** How copies are made and described; others count as missing. */
    private static final String RECIPE = SpoiltCopy.VERSION + "." + PixelDescriptors.VERSION;
    private static final String WHERE =
            " FROM copy WHERE space = (SELECT id FROM space WHERE identity = ?) AND recipe = '" + RECIPE + "'";

    /** All rows of a space in the order of their numbers, for reading a damaged table; not by way of an index. */
    static final String BY_NUMBER = "SELECT pixels, kind, feature, vector, rowid FROM copy NOT INDEXED"
            + " WHERE recipe = '" + RECIPE + "' AND space = ";

    /** @return the pixel hashes that have a copy */
    Set<String> pixels() throws SQLException {
        return read().stream().map(CopySample::pixels).collect(Collectors.toSet());
    }

    /** @return the copies, by pixel hash; what is damaged counts as missing */
    List<CopySample> read() throws SQLException {
        List<CopySample> copies = new ArrayList<>();
        if (FeatureSchema.hasCopies(connection)) {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT pixels, kind, feature, vector" + WHERE + " ORDER BY pixels")) {
                query.setString(1, identity.line());
                try (ResultSet rows = query.executeQuery()) {
                    StoredValue values = FeatureSchema.values(connection);
                    while (rows.next()) {
                        copy(rows, values).ifPresent(copies::add);
                    }
                }
            }
        }
        return copies;
    }

    /**
     * @param values how they are stored in this database
     * @return the copy in a row of {@link #BY_NUMBER}; empty if it is damaged
     */
    Optional<CopySample> copy(ResultSet row, StoredValue values) throws SQLException {
        try {
            Feature feature = feature(values.open(row.getBytes(3)).orElseThrow());
            return feature.dimension() == identity.dimension()
                    ? Optional.of(new CopySample(Objects.requireNonNull(row.getString(1)),
                            SpoiltKind.valueOf(row.getString(2)), feature,
                            PixelDescriptor.of(values.open(row.getBytes(4)).orElseThrow())))
                    : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    void insert(List<CopySample> copies) throws SQLException {
        String row = "INSERT OR REPLACE INTO copy (space, pixels, recipe, kind, feature, vector)"
                + " VALUES ((SELECT id FROM space WHERE identity = ?), ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(row)) {
            for (CopySample copy : copies) {
                insert.setString(1, identity.line());
                insert.setString(2, copy.pixels());
                insert.setString(3, RECIPE);
                insert.setString(4, copy.kind().name());
                insert.setBytes(5, StoredValue.seal(bytes(copy.feature().normalised())));
                insert.setBytes(6, StoredValue.seal(copy.descriptor().toBytes()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Deletes copies, of all identities, of pixels that no picture shows any more. */
    void deleteUnused() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM copy WHERE pixels NOT IN (SELECT pixels FROM picture WHERE pixels IS NOT NULL)");
        }
    }

    private static byte[] bytes(Feature feature) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * feature.dimension()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : feature.values()) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }

    private static Feature feature(byte[] bytes) {
        ShortBuffer halves = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] values = new float[halves.remaining()];
        for (int d = 0; d < values.length; d++) {
            values[d] = Float.float16ToFloat(halves.get(d));
        }
        return new Feature(values);
    }
}
