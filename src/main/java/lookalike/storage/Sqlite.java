package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite databases, to read or to write; the one place that knows how, and what a problem of SQLite's means.
 * <p>Databases keep a rollback journal and no write-ahead log: who reads one with a log has to make files beside it,
 * which a reader must not and on read-only media cannot. See SQLite's
 * <a href="https://sqlite.org/wal.html#readonly">Write-Ahead Logging</a>, "Read-Only Databases".
 */
public final class Sqlite {

    private static final String URL = "jdbc:sqlite:";
    private static final String JOURNAL = "-journal";
    /** How many milliseconds to wait for another connection that is reading or committing. */
    private static final int BUSY_TIMEOUT = 10_000;
    private static final int WRITING_CACHE_KIB = 64 << 10;

    private Sqlite() { }

    /** What an {@link SQLException} means. */
    public enum Fault {
        /** The file is no database, or what it holds is not what was written. */
        DAMAGED,
        /** Another connection is writing for longer than one waits. */
        BUSY,
        /** Anything else: no room, no permission, a mistake of this program's. */
        OTHER
    }

    /**
     * Something read from a database.
     *
     * @param <T> what is read
     * @param <E> a problem of the reader's own
     */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        /** @param connection in one transaction: everything read is of the same state */
        T from(Connection connection) throws SQLException, E;
    }

    /**
     * Reads from a database that others may write at the same time; the file and its folder stay as they are. What a
     * killed writer has left half done is undone in a copy, and in the database by the next who writes.
     *
     * @param file an existing database
     */
    public static <T, E extends Exception> T read(Path file, Reading<T, E> reading)
            throws SQLException, IOException, E {
        try {
            return inTransaction(readOnly(file.toString()), reading);
        } catch (SQLiteException problem) {
            if (problem.getResultCode() != SQLiteErrorCode.SQLITE_READONLY_ROLLBACK) {
                throw problem;
            }
            return readCopy(file, reading);
        }
    }

    private static <T, E extends Exception> T readCopy(Path file, Reading<T, E> reading)
            throws SQLException, IOException, E {
        Path folder = Files.createTempDirectory("lookalike-read");
        Path copy = folder.resolve("copy.db");
        Path journal = folder.resolve("copy.db" + JOURNAL);
        try {
            Files.copy(file, copy);
            Files.copy(file.resolveSibling(file.getFileName() + JOURNAL), journal);
            return inTransaction(existing().createConnection(URL + copy), reading);
        } finally {
            Files.deleteIfExists(journal);
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    private static <T, E extends Exception> T inTransaction(Connection connection, Reading<T, E> reading)
            throws SQLException, E {
        try (connection) {
            connection.setAutoCommit(false);
            T read = reading.from(connection);
            connection.rollback();
            return read;
        }
    }

    /**
     * Opens a database that nobody writes any more, not even another program: no lock is taken and no file made.
     *
     * @param file an existing database
     */
    public static Connection openImmutable(Path file) throws SQLException {
        return readOnly(file.toUri() + "?immutable=1");
    }

    /**
     * Opens a database to write, making it if need be; undoes what a killed writer has left half done. Transactions
     * begin by keeping others from writing.
     *
     * @return a connection that commits by itself until it is told otherwise
     */
    public static Connection openToWrite(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-WRITING_CACHE_KIB);
        return config.createConnection(URL + file);
    }

    /** @return a connection to a new database in memory, which goes with it */
    public static Connection openInMemory() throws SQLException {
        return config().createConnection(URL + ":memory:");
    }

    /** @return the first column of the first row of what {@code query} finds */
    public static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** @return what a problem of SQLite's means */
    public static Fault fault(SQLException problem) {
        if (!(problem instanceof SQLiteException sqlite)) {
            return Fault.OTHER;
        }
        // The low byte is the kind of problem, the rest its details.
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)) {
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_NOTADB -> Fault.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Fault.BUSY;
            default -> Fault.OTHER;
        };
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

    private static Connection readOnly(String name) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(URL + name);
    }

    private static SQLiteConfig existing() {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT);
        // Nobody asks for them, and asking SQLite after each insert takes as long as inserting.
        config.setGetGeneratedKeys(false);
        return config;
    }
}
