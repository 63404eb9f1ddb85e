package lookalike.features.cache;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The keys of a table, which can be halved.
 *
 * @param <K> their type
 */
sealed interface TableKeys<K> {

    /** @return less than every key */
    K first();

    /** @return greater than every key */
    K last();

    /** @return the key in a column of a row */
    K read(ResultSet row, int column) throws SQLException;

    /** @return a key between two, if possible halfway; empty if none is looked for or there is none */
    Optional<K> between(K low, K high);

    /** Numbers of rows. */
    record Numbers() implements TableKeys<Long> {

        @Override
        public Long first() {
            return -1L;
        }

        @Override
        public Long last() {
            return Long.MAX_VALUE;
        }

        @Override
        public Long read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        public Optional<Long> between(Long low, Long high) {
            return high - low < 2 ? Optional.empty() : Optional.of(low + (high - low) / 2);
        }
    }

    /** Names and digests, in SQLite's order of their bytes. */
    record Texts() implements TableKeys<String> {

        private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT).repeat(2);
        /** What most names end with is below. */
        private static final char USUAL = '\u007f';

        @Override
        public String first() {
            return "";
        }

        @Override
        public String last() {
            return GREATEST;
        }

        @Override
        public String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public Optional<String> between(String low, String high) {
            int same = 0;
            while (same < low.length() && same < high.length() && low.charAt(same) == high.charAt(same)) {
                same++;
            }
            String common = low.substring(0, same);
            int from = same < low.length() ? low.charAt(same) : 0;
            int to = same < high.length() ? Math.min(high.charAt(same), USUAL + 1) : 0;
            if (to - from > 1) {
                return Optional.of(common + (char) ((from + to) / 2));
            }
            // Neighbours: what begins like the low one and goes on between it and the greatest.
            int next = same + 1 < low.length() ? low.charAt(same + 1) : 0;
            return to - from == 1 && same < low.length() && next < USUAL - 1
                    ? Optional.of(low.substring(0, same + 1) + (char) ((next + USUAL + 1) / 2))
                    : Optional.empty();
        }
    }
}
