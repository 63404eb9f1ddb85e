package lookalike.service.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.search.FacetOption;

/** The options for filtering of several catalogues as those of one. */
final class MergedOptions {

    private MergedOptions() {}

    /**
     * @param catalogues the options of each
     * @return one for each column; columns whose names differ only in capital letters are the same. Of a column that
     *     has numbers in one catalogue and categories in another, those of the first.
     */
    static List<FacetOption> of(List<List<FacetOption>> catalogues) {
        Map<String, FacetOption> columns = new LinkedHashMap<>();
        catalogues.stream().flatMap(List::stream).forEach(option -> columns
                .merge(option.column().toLowerCase(Locale.ROOT), option, MergedOptions::merged));
        return new ArrayList<>(columns.values());
    }

    private static FacetOption merged(FacetOption one, FacetOption other) {
        return switch (one) {
            case FacetOption.Kinds kinds -> other instanceof FacetOption.Kinds more ? merged(kinds, more) : kinds;
            case FacetOption.Range range -> other instanceof FacetOption.Range more
                    ? new FacetOption.Range(range.column(), Math.min(range.least(), more.least()),
                            Math.max(range.most(), more.most()), range.count() + more.count())
                    : range;
        };
    }

    private static FacetOption merged(FacetOption.Kinds one, FacetOption.Kinds other) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        one.values().forEach(value -> counts.merge(value.text(), value.count(), Integer::sum));
        other.values().forEach(value -> counts.merge(value.text(), value.count(), Integer::sum));
        return new FacetOption.Kinds(one.column(), counts.entrySet().stream()
                .map(value -> new FacetOption.Value(value.getKey(), value.getValue()))
                .sorted(Comparator.comparingInt(FacetOption.Value::count).reversed()).toList());
    }
}
