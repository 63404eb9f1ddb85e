package lookalike.features.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.Fact;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.StoredFeatures.Row;
import lookalike.image.PixelSize;
import lookalike.storage.Sqlite;
import lookalike.storage.StoredFact;

/**
 * Writes the database of a feature cache, {@code features.db}: when each file was last read, the hashes of its
 * content and pixels, and the row and file of the vector of those pixels. Used by one thread at a time, and only
 * while holding the cache's lock.
 */
final class FeatureDatabaseWriter implements AutoCloseable {

    private final Connection connection;

    private FeatureDatabaseWriter(Connection connection) {
        this.connection = connection;
    }

    /** @throws FeatureCacheException.OtherVersion if a later release wrote it */
    static FeatureDatabaseWriter open(Path file) throws SQLException, FeatureCacheException {
        Connection connection = Sqlite.openToWrite(file);
        boolean done = false;
        try {
            boolean blank = FeatureSchema.isBlank(connection, file);
            // Earlier releases used a write-ahead log, whose readers have to write.
            Sqlite.number(connection, "PRAGMA journal_mode = DELETE");
            connection.setAutoCommit(false);
            if (blank) {
                FeatureSchema.create(connection);
            } else {
                FeatureSchema.upgrade(connection);
            }
            connection.commit();
            done = true;
            return new FeatureDatabaseWriter(connection);
        } finally {
            if (!done) {
                Sqlite.closeQuietly(connection);
            }
        }
    }

    /**
     * @return the stored features of one identity, of a database that is sound throughout: damage that is met later,
     *     while writing, cannot be healed
     */
    StoredFeatures read(ModelIdentity identity) throws SQLException {
        StoredFeatures stored = Sqlite.understood(connection, open -> StoredFeatures.read(open, identity));
        Sqlite.requireSound(connection);
        connection.commit();
        return stored;
    }

    /** Starts an identity over: no vectors, and this file for new ones. */
    void startSpace(ModelIdentity identity, String file) throws SQLException {
        run("DELETE FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)", identity.line());
        run("INSERT INTO space (identity, file) VALUES (?, ?)"
                + " ON CONFLICT (identity) DO UPDATE SET file = excluded.file",
                identity.line(), file);
        connection.commit();
    }

    /** @return the pixel hashes that have a description */
    Set<String> described() throws SQLException {
        Set<String> described = new DescriptionTable(connection).pixels();
        connection.commit();
        return described;
    }

    /** Stores pictures, vectors and descriptions, all or none of them. */
    void keep(ModelIdentity identity, List<PictureRecord> pictures, Map<String, Row> vectors,
            Map<String, PictureDescription> descriptions) throws SQLException {
        try {
            insertVectors(identity, vectors);
            new DescriptionTable(connection).insert(descriptions);
            insertPictures(pictures);
            connection.commit();
        } catch (SQLException problem) {
            connection.rollback();
            throw problem;
        }
    }

    private void insertVectors(ModelIdentity identity, Map<String, Row> vectors) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO vector (space, pixels, row,"
                + " crc) VALUES ((SELECT id FROM space WHERE identity = ?), ?, ?, ?)")) {
            for (var vector : vectors.entrySet()) {
                insert.setString(1, identity.line());
                insert.setString(2, vector.getKey());
                insert.setInt(3, vector.getValue().number());
                insert.setInt(4, vector.getValue().checksum());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertPictures(List<PictureRecord> pictures) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO picture (image, bytes,"
                + " modified, content, pixels, width, height, broken, decoder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (PictureRecord picture : pictures) {
                bind(insert, picture);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, PictureRecord picture) throws SQLException {
        insert.setString(1, picture.image());
        insert.setLong(2, picture.state().bytes());
        insert.setLong(3, picture.state().modified());
        insert.setString(4, picture.content());
        insert.setString(9, picture.decoder().line());
        switch (picture.decoding()) {
            case PictureRecord.Decoded(String pixels, PixelSize size) -> {
                insert.setString(5, pixels);
                insert.setInt(6, size.width());
                insert.setInt(7, size.height());
                insert.setString(8, null);
            }
            case PictureRecord.Broken(Fact reason) -> {
                insert.setString(5, null);
                insert.setObject(6, null);
                insert.setObject(7, null);
                insert.setString(8, StoredFact.text(reason));
            }
        }
    }

    void forgetPictures(Collection<String> images) throws SQLException {
        deleteEach("DELETE FROM picture WHERE image = ?", images);
    }

    /** @return the pixel hashes that have a spoilt copy under an identity */
    Set<String> copied(ModelIdentity identity) throws SQLException {
        Set<String> copied = new CopyTable(connection, identity).pixels();
        connection.commit();
        return copied;
    }

    /** Stores spoilt copies, all or none of them. */
    void keepCopies(ModelIdentity identity, List<CopySample> copies) throws SQLException {
        try {
            new CopyTable(connection, identity).insert(copies);
            connection.commit();
        } catch (SQLException problem) {
            connection.rollback();
            throw problem;
        }
    }

    /** Deletes descriptions and spoilt copies of pixels that no picture shows any more. */
    void forgetUnused(ModelIdentity identity) throws SQLException {
        new DescriptionTable(connection).deleteUnused();
        new CopyTable(connection, identity).deleteUnused();
        connection.commit();
    }

    void forgetVectors(ModelIdentity identity, Collection<String> pixels) throws SQLException {
        deleteEach("DELETE FROM vector WHERE pixels = ? AND space = (SELECT id FROM space WHERE identity = ?)", pixels,
                identity.line());
    }

    /** Points an identity to another vector file with new row numbers. */
    void move(ModelIdentity identity, String file, Map<String, Row> vectors) throws SQLException {
        run("UPDATE space SET file = ? WHERE identity = ?", file, identity.line());
        run("DELETE FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)", identity.line());
        keep(identity, new ArrayList<>(), vectors, Map.of());
    }

    /** @param values of the statement's parameters after the first, which is the key */
    private void deleteEach(String statement, Collection<String> keys, String... values) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                delete.setString(i + 2, values[i]);
            }
            for (String key : keys) {
                delete.setString(1, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        connection.commit();
    }

    private void run(String statement, String... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
