package lookalike.features.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A table of a damaged database, read by ranges of a key: SQLite ends a query at the first damage, so the rows behind
 * it are read from the other end, and those between two damages by halving what lies between.
 *
 * @param <K> the type of the key
 * @param query ends in a condition; its last column is the key
 * @param key the key's name
 * @param keys of the table
 */
record DamagedTable<K>(Connection connection, String query, String key, TableKeys<K> keys) {

    /** Each damage takes some: enough for a hundred of them, and few enough to end soon in a ruin. */
    private static final int MOST_QUERIES = 5000;

    /** Makes sense of a row, or throws something unchecked. */
    @FunctionalInterface
    interface RowParser<T> {
        T parse(ResultSet row) throws SQLException;
    }

    /** Takes what was read. */
    @FunctionalInterface
    interface Sink<T> {
        void take(T row) throws SQLException;
    }

    /** The keys between two, without these. */
    private record Range<K>(K low, K high) {}

    /**
     * @param reached the last key that was read
     * @param isWhole whether there is nothing behind it
     */
    private record Reach<K>(K reached, boolean isWhole) {}

    /** Tells all rows that can be read and make sense, each once, in no particular order. */
    <T> void read(RowParser<T> parser, Sink<T> sink) throws SQLException {
        Queue<Range<K>> ranges = new ArrayDeque<>();
        ranges.add(new Range<>(keys.first(), keys.last()));
        for (int queries = 0; !ranges.isEmpty() && queries < MOST_QUERIES; queries += 3) {
            Range<K> range = ranges.remove();
            Reach<K> up = scan(" > ?", "", range, range.low, parser, sink);
            if (!up.isWhole) {
                Range<K> rest = new Range<>(up.reached, range.high);
                Reach<K> down = scan(" > ?", " DESC", rest, rest.high, parser, sink);
                if (!down.isWhole) {
                    halve(new Range<>(up.reached, down.reached), ranges, parser, sink);
                }
            }
        }
    }

    private <T> void halve(Range<K> unread, Queue<Range<K>> ranges, RowParser<T> parser, Sink<T> sink)
            throws SQLException {
        Optional<K> middle = keys.between(unread.low, unread.high);
        if (middle.isPresent()) {
            ranges.add(new Range<>(unread.low, middle.get()));
            // From the middle on, with the middle.
            Reach<K> up = scan(" >= ?", "", new Range<>(middle.get(), unread.high), middle.get(), parser, sink);
            if (!up.isWhole) {
                ranges.add(new Range<>(up.reached, unread.high));
            }
        }
    }

    /** @param reached what counts as read before the first row */
    private <T> Reach<K> scan(String above, String order, Range<K> range, K reached, RowParser<T> parser,
            Sink<T> sink) throws SQLException {
        K last = reached;
        try (PreparedStatement statement = connection.prepareStatement(
                query + " AND " + key + above + " AND " + key + " < ? ORDER BY " + key + order);
                ResultSet rows = start(statement, range)) {
            while (rows != null) {
                Optional<T> row;
                try {
                    if (!rows.next()) {
                        return new Reach<>(last, true);
                    }
                    last = keys.read(rows, rows.getMetaData().getColumnCount());
                    row = Optional.of(parser.parse(rows));
                } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException
                        | ArithmeticException | DateTimeException | NoSuchElementException _) {
                    // This row makes no sense, which says nothing about the next one.
                    row = Optional.empty();
                } catch (SQLException _) {
                    return new Reach<>(last, false);
                }
                if (row.isPresent()) {
                    sink.take(row.get());
                }
            }
        }
        return new Reach<>(last, false);
    }

    /** @return the rows of a range; null if the first of them is damaged already */
    private @Nullable ResultSet start(PreparedStatement statement, Range<K> range) throws SQLException {
        statement.setObject(1, range.low);
        statement.setObject(2, range.high);
        try {
            return statement.executeQuery();
        } catch (SQLException _) {
            return null;
        }
    }
}
