package lookalike.catalogue.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * How connections to a {@code catalogue.db} are made, and what their problems mean to the user. Writing keeps a
 * write-ahead log: readers see what was committed before they began, for as long as they like.
 */
public final class CatalogueDatabase {

    /** The database's name in a catalogue's folder. */
    public static final String FILE = "catalogue.db";

    private static final int WAIT_MILLISECONDS = 10_000;
    private static final int WRITING_CACHE_KIB = 64 << 10;

    private CatalogueDatabase() { }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException, CatalogueException;
    }

    /** @return a connection whose first query begins a snapshot; empty if nothing was ever committed */
    public static Optional<Connection> read(Path file) throws CatalogueException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return connected(file, config, connection -> {
            if (CatalogueSchema.isBlank(connection)) {
                connection.close();
                return Optional.empty();
            }
            CatalogueSchema.check(connection, file);
            connection.setAutoCommit(false);
            return Optional.of(connection);
        });
    }

    /** @return a connection in a transaction that sees empty tables, made if need be; nobody else can write now */
    static Connection write(Path file) throws CatalogueException {
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setCacheSize(-WRITING_CACHE_KIB);
        return connected(file, config, connection -> {
            boolean blank = CatalogueSchema.isBlank(connection);
            if (blank) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA journal_mode = WAL");
                }
            } else {
                CatalogueSchema.check(connection, file);
            }
            connection.setAutoCommit(false);
            if (blank) {
                CatalogueSchema.create(connection);
            } else {
                CatalogueSchema.empty(connection);
            }
            return connection;
        });
    }

    /** @return everything in the table {@code meta} */
    public static Map<String, String> meta(Connection connection) throws SQLException {
        Map<String, String> meta = new HashMap<>();
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT key, value FROM meta")) {
            while (rows.next()) {
                meta.put(rows.getString(1), rows.getString(2));
            }
        }
        return meta;
    }

    /** @return what a problem of SQLite's means to the user */
    public static CatalogueException problem(Path file, SQLException problem) {
        if (problem instanceof SQLiteException sqlite) {
            // The low byte is the kind of problem, the rest its details.
            return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)) {
                case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_NOTADB ->
                        new CatalogueException.DamagedDatabase(file, problem);
                case SQLITE_BUSY, SQLITE_LOCKED -> new CatalogueException.Busy(file, problem);
                default -> new CatalogueException.DatabaseFailed(file, problem);
            };
        }
        return new CatalogueException.DatabaseFailed(file, problem);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLISECONDS);
        // Nobody asks for them, and asking SQLite after each insert takes as long as inserting.
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** Closes the connection again if what comes first with it fails. */
    private static <T> T connected(Path file, SQLiteConfig config, Work<T> first) throws CatalogueException {
        Connection connection = null;
        boolean done = false;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file);
            T result = first.with(connection);
            done = true;
            return result;
        } catch (SQLException problem) {
            throw problem(file, problem);
        } finally {
            if (!done && connection != null) {
                closeQuietly(connection);
            }
        }
    }

    /** Undoes what was not committed; there is nothing to tell about a close that fails after that. */
    public static void closeQuietly(Connection connection) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException _) {
            // The problem that led here, if any, is the one to tell.
        }
    }
}
