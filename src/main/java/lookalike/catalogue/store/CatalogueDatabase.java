package lookalike.catalogue.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;
import lookalike.storage.NumberedFiles;
import lookalike.storage.Sqlite;
import lookalike.storage.StorageException;

/**
 * A catalogue's database, open for reading. The file never changes: reading a catalogue again writes another one, see
 * {@link CatalogueWriter}. So readers need no locks, make no files and may be on read-only media. Safe for use by
 * several threads.
 */
final class CatalogueDatabase implements AutoCloseable {

    /** The database's name in releases that had one file for all states of a catalogue. */
    private static final String FIRST = "catalogue.db";

    private final Path file;
    /** Guarded by itself. */
    private final Connection connection;

    private CatalogueDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** An operation on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException, CatalogueException;
    }

    /** Converts a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, CatalogueException;
    }

    /** @return the numbered databases in a catalogue's folder */
    static NumberedFiles numbered(Path folder) {
        return new NumberedFiles(folder, "catalogue-", ".db");
    }

    /** @return all databases in a catalogue's folder, newest first; the newest is used */
    static List<Path> newestFirst(Path folder) throws CatalogueException {
        try {
            List<Path> all = new ArrayList<>(numbered(folder).newestFirst());
            Optional.of(folder.resolve(FIRST)).filter(Files::isRegularFile).ifPresent(all::add);
            return all;
        } catch (StorageException problem) {
            throw new CatalogueException.NotReadable(folder, (IOException) Objects.requireNonNull(problem.getCause()));
        }
    }

    /** @return the newest database in a catalogue's folder; empty if there is none, or nothing was committed to it */
    static Optional<CatalogueDatabase> open(Path folder) throws CatalogueException {
        List<Path> all = newestFirst(folder);
        while (!all.isEmpty()) {
            try {
                return openFile(all.getFirst());
            } catch (CatalogueException problem) {
                List<Path> now = newestFirst(folder);
                if (now.equals(all)) {
                    throw problem;
                }
                // A writer has replaced it by a newer one.
                all = now;
            }
        }
        return Optional.empty();
    }

    private static Optional<CatalogueDatabase> openFile(Path file) throws CatalogueException {
        Connection connection = null;
        boolean sound = false;
        try {
            connection = Sqlite.openImmutable(file);
            if (CatalogueSchema.isBlank(connection)) {
                return Optional.empty();
            }
            CatalogueSchema.check(connection, file);
            sound = true;
            return Optional.of(new CatalogueDatabase(file, connection));
        } catch (SQLException problem) {
            throw problem(file, problem);
        } finally {
            if (!sound && connection != null) {
                Sqlite.closeQuietly(connection);
            }
        }
    }

    /** @return the problem for the user that corresponds to an SQLite error */
    static CatalogueException problem(Path file, SQLException problem) {
        return switch (Sqlite.fault(problem)) {
            case DAMAGED -> new CatalogueException.DamagedDatabase(file, problem);
            case BUSY -> new CatalogueException.Busy(file, problem);
            case OTHER -> new CatalogueException.DatabaseFailed(file, problem);
        };
    }

    Path file() {
        return file;
    }

    <T> T with(Work<T> work) throws CatalogueException {
        synchronized (connection) {
            try {
                return Sqlite.<T, CatalogueException>understood(connection, work::with);
            } catch (SQLException problem) {
                throw problem(file, problem);
            }
        }
    }

    /** @return the rows of a query's result, converted by {@code rows} */
    <T> List<T> query(String sql, List<Integer> parameters, Row<T> rows) throws CatalogueException {
        return with(open -> {
            try (PreparedStatement query = open.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    query.setInt(i + 1, parameters.get(i));
                }
                List<T> read = new ArrayList<>();
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        read.add(rows.read(result));
                    }
                }
                return read;
            }
        });
    }

    @Override
    public void close() {
        synchronized (connection) {
            Sqlite.closeQuietly(connection);
        }
    }
}
