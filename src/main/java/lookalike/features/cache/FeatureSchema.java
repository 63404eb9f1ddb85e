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
 * picture     image, bytes, modified, ...          a file as it was when it was last read, and what it shows
 * space       id, identity, file                   a model identity, and the name of the file of its vectors
 * vector      space, pixels, row, crc              the row of that file with the vector of these pixels
 * descriptor  pixels, version, vector, palette     what else these pixels say, for all spaces
 * copy        space, pixels, recipe, kind, ...     a spoilt copy of these pixels: its feature (float16) and descriptor
 * </pre>
 * {@code vector.crc} is the CRC-32C of the row's bytes in the file. The values {@code vector} and {@code palette} of a
 * descriptor, and {@code feature} and {@code vector} of a copy, are followed by theirs, which SQLite would not notice a
 * changed bit of:
 * <pre>
 * bytes  content
 * n      the value
 * 4      CRC-32C of these n bytes, little-endian
 * </pre>
 * A row with another checksum counts as missing.
 * Version 1: first release. Version 2: {@code picture.decoder}, null for pictures that the first release decoded.
 * Version 3: {@code descriptor}. Version 4: {@code copy}. Version 5: an index of the palettes, which are read without
 * the descriptors. Version 6: checksums behind values. Earlier versions are read as they are, and upgraded when they
 * are written.
 */
final class FeatureSchema {

    /** The database's name in a catalogue's folder. */
    static final String FILE = "features.db";
    static final int VERSION = 6;
    /** The version from which on values have checksums. */
    private static final int SEALED = 6;

    private static final String DESCRIPTORS = "CREATE TABLE descriptor (pixels TEXT PRIMARY KEY, version INTEGER"
            + " NOT NULL, vector BLOB NOT NULL, palette BLOB NOT NULL)";

    private static final String PALETTES =
            "CREATE INDEX palettes ON descriptor (version, pixels, palette)";
    private static final String COPIES = "CREATE TABLE copy (space INTEGER NOT NULL, pixels TEXT NOT NULL,"
            + " recipe TEXT NOT NULL, kind TEXT NOT NULL, feature BLOB NOT NULL, vector BLOB NOT NULL,"
            + " PRIMARY KEY (space, pixels))";

    /** The name of {@link StoredValue#seal} in SQL. */
    private static final String SEAL = "seal";

    private static final List<String> SEALING = List.of(
            "UPDATE descriptor SET vector = " + SEAL + "(vector), palette = " + SEAL + "(palette)",
            "UPDATE copy SET feature = " + SEAL + "(feature), vector = " + SEAL + "(vector)");

    private static final List<String> TABLES = List.of(
            "CREATE TABLE picture (image TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,"
                    + " content TEXT NOT NULL, pixels TEXT, width INTEGER, height INTEGER, broken TEXT, decoder TEXT)"
                    + " WITHOUT ROWID",
            "CREATE TABLE space (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, file TEXT NOT NULL)",
            "CREATE TABLE vector (space INTEGER NOT NULL, pixels TEXT NOT NULL, row INTEGER NOT NULL,"
                    + " crc INTEGER NOT NULL, PRIMARY KEY (space, pixels)) WITHOUT ROWID",
            DESCRIPTORS,
            PALETTES,
            COPIES,
            "PRAGMA user_version = " + VERSION);

    private FeatureSchema() {}

    /**
     * @return whether nothing was ever committed to the database
     * @throws FeatureCacheException.OtherVersion if a later release wrote it
     */
    static boolean isBlank(Connection connection, Path file) throws SQLException, FeatureCacheException {
        int version = version(connection);
        if (version < 0 || version > VERSION) {
            throw new FeatureCacheException.OtherVersion(file, version);
        }
        return version == 0;
    }

    /** Brings a database of an earlier version to this one. */
    static void upgrade(Connection connection) throws SQLException {
        int version = version(connection);
        try (Statement statement = connection.createStatement()) {
            if (version < 2) {
                statement.executeUpdate("ALTER TABLE picture ADD COLUMN decoder TEXT");
            }
            if (version < 3) {
                statement.executeUpdate(DESCRIPTORS);
            }
            if (version < 4) {
                statement.executeUpdate(COPIES);
            }
            if (version < 5) {
                statement.executeUpdate(PALETTES);
            }
            if (version < SEALED) {
                Sqlite.define(connection, SEAL, StoredValue::seal);
                for (String table : SEALING) {
                    statement.executeUpdate(table);
                }
                statement.executeUpdate("PRAGMA user_version = " + VERSION);
            }
        }
    }

    /** @return whether this database has descriptors, which earlier releases did not compute */
    static boolean hasDescriptions(Connection connection) throws SQLException {
        return version(connection) >= 3;
    }

    /** @return how the values of descriptors and copies are stored in this database */
    static StoredValue values(Connection connection) throws SQLException {
        return new StoredValue(version(connection) >= SEALED);
    }

    /** @return whether this database has spoilt copies, which earlier releases did not make */
    static boolean hasCopies(Connection connection) throws SQLException {
        return version(connection) >= 4;
    }

    private static int version(Connection connection) throws SQLException {
        return Sqlite.number(connection, "PRAGMA user_version");
    }

    /** @return what to select for the decoder of a picture, in the version that this database has */
    static String decoderColumn(Connection connection) throws SQLException {
        return version(connection) < 2 ? "NULL" : "decoder";
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
        }
    }
}
