package lookalike.ui.search;

import java.util.HashMap;
import java.util.Map;
import lookalike.search.RankingOptions;

/**
 * What the user says of the photos of a query, in place of what the program thinks of them.
 *
 * @param columns by column, the value that the photos have
 * @param whole whether to search with the whole photos, though the garment may be only a part of them
 */
public record Corrections(Map<String, String> columns, boolean whole) {

    /** The program is right. */
    public static final Corrections NONE = new Corrections(Map.of(), false);

    public Corrections {
        columns = Map.copyOf(columns);
    }

    /** @return the same, and that the photos have a value */
    public Corrections with(String column, String value) {
        Map<String, String> more = new HashMap<>(columns);
        more.put(column, value);
        return new Corrections(more, whole);
    }

    /** @return the same without the value of a column */
    public Corrections without(String column) {
        Map<String, String> fewer = new HashMap<>(columns);
        fewer.remove(column);
        return new Corrections(fewer, whole);
    }

    /** @return the same, searching with the whole photos or not */
    public Corrections withWhole(boolean wanted) {
        return new Corrections(columns, wanted);
    }

    /** @return {@code options} for these photos */
    RankingOptions on(RankingOptions options) {
        return options.withCorrections(columns).withGarment(options.garment() && !whole);
    }
}
