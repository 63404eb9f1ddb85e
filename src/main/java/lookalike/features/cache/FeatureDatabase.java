package lookalike.features.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.Fact;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.image.PixelSize;
import lookalike.storage.StoredFact;
import org.sqlite.SQLiteConfig;

/**
 * The database of a feature cache, {@code features.db}: which file was seen when, what its content and pixels hash to,
 * and in which row of which vector file the feature of those pixels lies. Used by one thread at a time.
 */
final class FeatureDatabase implements AutoCloseable {

    /** A vector's place. @param row in the vector file @param check CRC-32C of its bytes */
    record Place(int row, int check) { }

    /** The format of this release. Version 1: first release. */
    static final int VERSION = 1;
    /** How many milliseconds to wait for another program that is writing. */
    static final int PATIENCE = 10_000;
    private static final String[] SCHEMA = {
        "CREATE TABLE picture (image TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,"
            + " content TEXT NOT NULL, pixels TEXT, width INTEGER, height INTEGER, broken TEXT) WITHOUT ROWID",
        "CREATE TABLE space (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, file TEXT NOT NULL)",
        "CREATE TABLE vector (space INTEGER NOT NULL, pixels TEXT NOT NULL, row INTEGER NOT NULL,"
            + " crc INTEGER NOT NULL, PRIMARY KEY (space, pixels)) WITHOUT ROWID",
        "PRAGMA user_version = " + VERSION,
    };

    private final Connection connection;

    private FeatureDatabase(Connection connection) {
        this.connection = connection;
    }

    /** @throws FeatureCacheException.OtherVersion if a later release wrote it */
    static FeatureDatabase open(Path file) throws SQLException, FeatureCacheException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        FeatureDatabase book = new FeatureDatabase(connection);
        try {
            connection.setAutoCommit(false);
            book.prepare(file);
            return book;
        } catch (SQLException | FeatureCacheException problem) {
            book.close();
            throw problem;
        }
    }

    private void prepare(Path file) throws SQLException, FeatureCacheException {
        int version = number("PRAGMA user_version");
        if (version == 0) {
            for (String statement : SCHEMA) {
                run(statement);
            }
        } else if (version != VERSION) {
            throw new FeatureCacheException.OtherVersion(file, version);
        }
        connection.commit();
    }

    /** @return every model identity that has vectors here, with its file's name */
    Map<String, String> spaces() throws SQLException {
        Map<String, String> spaces = new HashMap<>();
        try (var query = connection.prepareStatement("SELECT identity, file FROM space");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                spaces.put(found.getString(1), found.getString(2));
            }
        }
        connection.commit();
        return spaces;
    }

    /** Begins the space of an identity anew: no vectors, and this file for those to come. */
    void startSpace(ModelIdentity identity, String file) throws SQLException {
        run("DELETE FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)", identity.line());
        run("INSERT INTO space (identity, file) VALUES (?, ?)"
                + " ON CONFLICT (identity) DO UPDATE SET file = excluded.file",
                identity.line(), file);
        connection.commit();
    }

    Map<String, PictureRecord> pictures() throws SQLException {
        Map<String, PictureRecord> pictures = new HashMap<>();
        String columns = "SELECT image, bytes, modified, content, pixels, width, height, broken FROM picture";
        try (var query = connection.prepareStatement(columns); ResultSet found = query.executeQuery()) {
            while (found.next()) {
                var stamp = new ImageSource.Stamp(found.getLong(2), found.getLong(3));
                String pixels = found.getString(5);
                PictureRecord.Sight sight = pixels == null
                        ? new PictureRecord.Broken(reason(found.getString(8)))
                        : new PictureRecord.Seen(pixels, new PixelSize(found.getInt(6), found.getInt(7)));
                String image = found.getString(1);
                pictures.put(image, new PictureRecord(image, stamp, found.getString(4), sight));
            }
        }
        connection.commit();
        return pictures;
    }

    /** Earlier releases kept an English sentence, which is shown as it is. */
    private static Fact reason(String kept) {
        return StoredFact.read(kept).<Fact>map(fact -> fact).orElseGet(() -> new SkipReason.AsTold(kept));
    }

    /** @return where the vector of each pixel hash lies */
    Map<String, Place> vectors(ModelIdentity identity) throws SQLException {
        Map<String, Place> vectors = new HashMap<>();
        try (var query = connection.prepareStatement(
                "SELECT pixels, row, crc FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)")) {
            query.setString(1, identity.line());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    vectors.put(found.getString(1), new Place(found.getInt(2), found.getInt(3)));
                }
            }
        }
        connection.commit();
        return vectors;
    }

    /** Keeps pictures and vectors, all or none of them. */
    void keep(ModelIdentity identity, List<PictureRecord> pictures, Map<String, Place> vectors) throws SQLException {
        try {
            insertVectors(identity, vectors);
            insertPictures(pictures);
            connection.commit();
        } catch (SQLException problem) {
            connection.rollback();
            throw problem;
        }
    }

    private void insertVectors(ModelIdentity identity, Map<String, Place> vectors) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO vector (space, pixels, row,"
                + " crc) VALUES ((SELECT id FROM space WHERE identity = ?), ?, ?, ?)")) {
            for (var vector : vectors.entrySet()) {
                insert.setString(1, identity.line());
                insert.setString(2, vector.getKey());
                insert.setInt(3, vector.getValue().row());
                insert.setInt(4, vector.getValue().check());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertPictures(List<PictureRecord> pictures) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO picture (image, bytes,"
                + " modified, content, pixels, width, height, broken) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (PictureRecord picture : pictures) {
                bind(insert, picture);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, PictureRecord picture) throws SQLException {
        insert.setString(1, picture.image());
        insert.setLong(2, picture.stamp().bytes());
        insert.setLong(3, picture.stamp().modified());
        insert.setString(4, picture.content());
        switch (picture.sight()) {
            case PictureRecord.Seen(String pixels, PixelSize size) -> {
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

    void forgetVectors(ModelIdentity identity, Collection<String> pixels) throws SQLException {
        deleteEach("DELETE FROM vector WHERE pixels = ? AND space = (SELECT id FROM space WHERE identity = '"
                + identity.line().replace("'", "''") + "')", pixels);
    }

    /** Points an identity to another vector file in which its rows have moved. */
    void move(ModelIdentity identity, String file, Map<String, Place> vectors) throws SQLException {
        run("UPDATE space SET file = ? WHERE identity = ?", file, identity.line());
        run("DELETE FROM vector WHERE space = (SELECT id FROM space WHERE identity = ?)", identity.line());
        keep(identity, new ArrayList<>(), vectors);
    }

    private void deleteEach(String statement, Collection<String> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
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

    private int number(String query) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
