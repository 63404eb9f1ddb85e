package lookalike.features.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lookalike.features.FeatureCacheException;
import lookalike.storage.Sqlite;

/**
 * The schema of {@code features.db}: SQLite with {@code user_version} {@value #VERSION}.
 * <pre>
 * picture  image, bytes, modified, ...   a file as it was when it was last read, and what it shows
 * space    id, identity, file            a model identity, and the name of the file of its vectors
 * vector   space, pixels, row, crc       the row of that file with the vector of these pixels
 * </pre>
 * Version 1: first release.
 */
final class FeatureSchema {

    /** The database's name in a catalogue's folder. */
    static final String FILE = "features.db";
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE picture (image TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,"
                    + " content TEXT NOT NULL, pixels TEXT, width INTEGER, height INTEGER, broken TEXT) WITHOUT ROWID",
            "CREATE TABLE space (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, file TEXT NOT NULL)",
            "CREATE TABLE vector (space INTEGER NOT NULL, pixels TEXT NOT NULL, row INTEGER NOT NULL,"
                    + " crc INTEGER NOT NULL, PRIMARY KEY (space, pixels)) WITHOUT ROWID",
            "PRAGMA user_version = " + VERSION);

    private FeatureSchema() {}

    /**
     * @return whether nothing was ever committed to the database
     * @throws FeatureCacheException.OtherVersion if a later release wrote it
     */
    static boolean isBlank(Connection connection, Path file) throws SQLException, FeatureCacheException {
        int version = Sqlite.number(connection, "PRAGMA user_version");
        if (version != 0 && version != VERSION) {
            throw new FeatureCacheException.OtherVersion(file, version);
        }
        return version == 0;
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
        }
    }
}
