package lookalike.taste.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.Sqlite;
import lookalike.storage.StorageException;

/**
 * The orders of a catalogue's customers, kept in its folder as {@value #FILE}: SQLite with {@code application_id}
 * {@value #APPLICATION} ("LKOR") and {@code user_version} {@value #VERSION}.
 * <pre>
 * customer  number, name                   as the shop names them
 * event     customer, product, date, what  what is {@link lookalike.taste.Interest}; each row once
 * </pre>
 * What is deleted is overwritten in the file. Safe for use by several threads and programs.
 */
public final class OrderStore {

    private static final String FILE = "orders.db";
    private static final int APPLICATION = 0x4C4B4F52;
    private static final int VERSION = 1;
    private static final List<String> TABLES = List.of(
            "CREATE TABLE customer (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
            """
            CREATE TABLE event (customer INTEGER NOT NULL, product TEXT NOT NULL, date TEXT NOT NULL,
                what TEXT NOT NULL, PRIMARY KEY (customer, product, date, what)) WITHOUT ROWID""",
            "PRAGMA application_id = " + APPLICATION, "PRAGMA user_version = " + VERSION);

    private final Path file;

    /** @param folder of the catalogue, in the data folder */
    public OrderStore(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** @return whether there are orders */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Adds the orders of a table; those that are there already are not added again.
     *
     * @return what became of its rows
     */
    public OrderImport add(OrderTable table) throws OrderException {
        return write(connection -> {
            int before = Sqlite.number(connection, "SELECT count(*) FROM event");
            try (PreparedStatement customer =
                    connection.prepareStatement("INSERT OR IGNORE INTO customer (name) VALUES (?)");
                    PreparedStatement event = connection.prepareStatement("INSERT OR IGNORE INTO event VALUES "
                            + "((SELECT number FROM customer WHERE name = ?), ?, ?, ?)")) {
                for (Order order : table.orders()) {
                    customer.setString(1, order.customer());
                    customer.executeUpdate();
                    event.setString(1, order.customer());
                    event.setString(2, order.product());
                    event.setString(3, order.date());
                    event.setString(4, order.what().name());
                    event.executeUpdate();
                }
            }
            int after = Sqlite.number(connection, "SELECT count(*) FROM event");
            return new OrderImport(table.rows(), after - before, table.orders().size() - (after - before),
                    table.skipped(), table.problems(), Sqlite.number(connection, "SELECT count(*) FROM customer"),
                    after);
        });
    }

    /**
     * Deletes the orders of one customer.
     *
     * @return how many there were
     */
    public int remove(String customer) throws OrderException {
        return write(connection -> {
            try (PreparedStatement events = connection.prepareStatement(
                    "DELETE FROM event WHERE customer = (SELECT number FROM customer WHERE name = ?)");
                    PreparedStatement names = connection.prepareStatement("DELETE FROM customer WHERE name = ?")) {
                events.setString(1, customer);
                names.setString(1, customer);
                int removed = events.executeUpdate();
                names.executeUpdate();
                return removed;
            }
        });
    }

    /** Deletes all orders, with their file. */
    public void remove() throws StorageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        }
    }

    /** @return the orders for a catalogue's products; without any if there are none */
    public OrderHistory history(Catalogue catalogue) throws OrderException {
        OrderHistory.Builder history = new OrderHistory.Builder(catalogue);
        if (!exists()) {
            return history.build();
        }
        try {
            return Sqlite.read(file, connection -> {
                check(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT name, product, what FROM event JOIN customer "
                                + "ON customer = number ORDER BY number, product")) {
                    while (row.next()) {
                        history.add(row.getString(1), row.getString(2), row.getString(3));
                    }
                }
                return history.build();
            });
        } catch (SQLException problem) {
            throw problem(problem);
        } catch (IOException problem) {
            throw new OrderException.Failed(file, problem);
        }
    }

    /** Work on the database in one transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T write(Work<T> work) throws OrderException {
        Connection connection = null;
        try {
            connection = Sqlite.openToWrite(file);
            Sqlite.number(connection, "PRAGMA secure_delete = ON");
            connection.setAutoCommit(false);
            if (Sqlite.number(connection, "PRAGMA user_version") == 0
                    && Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
                try (Statement statement = connection.createStatement()) {
                    for (String table : TABLES) {
                        statement.executeUpdate(table);
                    }
                }
            }
            check(connection);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException problem) {
            throw problem(problem);
        } finally {
            if (connection != null) {
                Sqlite.closeQuietly(connection);
            }
        }
    }

    private void check(Connection connection) throws SQLException, OrderException {
        if (Sqlite.number(connection, "PRAGMA application_id") != APPLICATION) {
            throw new OrderException.Damaged(file, null);
        }
        if (Sqlite.number(connection, "PRAGMA user_version") > VERSION) {
            throw new OrderException.LaterFormat(file);
        }
    }

    private OrderException problem(SQLException problem) {
        return switch (Sqlite.fault(problem)) {
            case DAMAGED -> new OrderException.Damaged(file, problem);
            case BUSY -> new OrderException.Busy(file, problem);
            case OTHER -> new OrderException.Failed(file, problem);
        };
    }
}
