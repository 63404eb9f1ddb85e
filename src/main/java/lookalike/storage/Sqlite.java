package lookalike.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite databases for reading or writing and classifies SQLite's errors; the only place that does.
 * <p>Databases use a rollback journal and no write-ahead log: reading one with such a log makes files beside it,
 * which a reader must not do, and cannot on read-only media. See SQLite's <a
 * href="https://sqlite.org/wal.html#readonly">Write-Ahead Logging</a>, "Read-Only Databases".
 */
public final class Sqlite {

    private static final String URL = "jdbc:sqlite:";
    private static final String JOURNAL = "-journal";
    /** Milliseconds to wait for another connection that is reading or committing. */
    private static final int BUSY_TIMEOUT = 10_000;
    private static final int WRITING_CACHE_KIB = 64 << 10;

    private Sqlite() {}

    /** What an {@link SQLException} means. */
    public enum Fault {
        /** The file is no database, or its content is damaged. */
        DAMAGED,
        /** Another connection has been writing for longer than the time to wait. */
        BUSY,
        /** Anything else: a full disk, missing permission, a bug of this program. */
        OTHER
    }

    /**
     * Reads something from a database.
     *
     * @param <T> the result
     * @param <E> a problem of the reader's own
     */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        /** @param connection in one transaction, so that everything read is of the same state */
        T from(Connection connection) throws SQLException, E;
    }

    /**
     * Reads from a database that others may write at the same time; the file and its folder stay as they are. A
     * transaction that a killed writer left unfinished is undone in a copy; the next writer undoes it in the
     * database.
     *
     * @param file an existing database
     */
    public static <T, E extends Exception> T read(Path file, Reading<T, E> reading)
            throws SQLException, IOException, E {
        try {
            return inTransaction(readOnly(uri(file)), reading);
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
            Files.copy(journal(file), journal);
            return inTransaction(existing().createConnection(URL + uri(copy)), reading);
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
            T read = understood(connection, reading);
            connection.rollback();
            return read;
        }
    }

    /**
     * Reads with a connection that is open already.
     *
     * @throws SQLException also for values that SQLite delivers well and that the reader cannot make sense of, as
     *     nothing else than a damaged file holds them; {@link #fault} says so
     */
    public static <T, E extends Exception> T understood(Connection connection, Reading<T, E> reading)
            throws SQLException, E {
        try {
            return reading.from(connection);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException | ArithmeticException
                | DateTimeException | NoSuchElementException nonsense) {
            throw new SenselessValueException(nonsense);
        }
    }

    /**
     * Reads the whole database.
     *
     * @throws SQLException if its pages, or tables and their indexes, do not fit each other; {@link #fault} says so
     */
    public static void requireSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!found.next() || !"ok".equals(found.getString(1))) {
                throw new SenselessValueException(new IllegalArgumentException("a damaged database"));
            }
        }
    }

    /** A value that no writer of this program stores. */
    private static final class SenselessValueException extends SQLException {
        SenselessValueException(RuntimeException cause) {
            super(cause);
        }
    }

    /** @return the file beside a database that exists while a change of it is being written, or was not finished */
    static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + JOURNAL);
    }

    /**
     * Opens a database that no program writes any more: takes no lock and makes no file.
     *
     * @param file an existing database
     */
    public static Connection openImmutable(Path file) throws SQLException {
        return readOnly(uri(file) + "?immutable=1");
    }

    /**
     * Opens a database for writing, making it if need be; undoes a transaction that a killed writer left unfinished.
     * A transaction locks out other writers from its beginning.
     *
     * @return a connection in auto-commit mode
     */
    public static Connection openToWrite(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-WRITING_CACHE_KIB);
        return config.createConnection(URL + uri(file));
    }

    /** @return a connection to a new database in memory, which is lost when the connection is closed */
    public static Connection openInMemory() throws SQLException {
        return config().createConnection(URL + ":memory:");
    }

    /** @return the first column of the first row of {@code query}'s result */
    public static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /**
     * Makes a function of one argument known to SQLite for as long as the connection is open.
     *
     * @param function of the argument's bytes; null stays null
     */
    public static void define(Connection connection, String name, UnaryOperator<byte[]> function)
            throws SQLException {
        Function.create(connection, name, new Function() {
            @Override
            protected void xFunc() throws SQLException {
                byte @Nullable [] argument = value_blob(0);
                if (argument == null) {
                    result();
                } else {
                    result(function.apply(argument));
                }
            }
        });
    }

    /** @return the kind of an SQLite error */
    public static Fault fault(SQLException problem) {
        if (problem instanceof SenselessValueException) {
            return Fault.DAMAGED;
        }
        if (!(problem instanceof SQLiteException sqlite)) {
            return Fault.OTHER;
        }
        // The low byte is the kind of error, the rest its details.
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)) {
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_NOTADB -> Fault.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Fault.BUSY;
            default -> Fault.OTHER;
        };
    }

    /** Rolls back what was not committed; a failure to close after that is ignored. */
    public static void closeQuietly(Connection connection) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException _) {
            // The problem that led here, if any, is the one to report.
        }
    }

    /**
     * A plain name would be taken apart at a question mark, and what follows be taken for settings of the connection.
     *
     * @return the name of a database by SQLite's rules, see <a href="https://sqlite.org/uri.html">URI Filenames</a>
     */
    private static String uri(Path file) {
        URI uri = file.toAbsolutePath().toUri();
        // SQLite knows no hosts: a share of a Windows server is a path that begins with two slashes.
        return "file://" + (uri.getRawAuthority() == null ? "" : "//" + uri.getRawAuthority()) + uri.getRawPath();
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
        // Generated keys are not used here, and asking SQLite for them after each insert takes as long as inserting.
        config.setGetGeneratedKeys(false);
        return config;
    }
}
