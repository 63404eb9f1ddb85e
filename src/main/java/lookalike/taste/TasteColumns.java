package lookalike.taste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;

/**
 * The columns of a catalogue that tell somebody's taste: brand and colour with a weight of 1, all others together
 * with {@value #OTHERS}. A column counts if it has {@value #FEWEST} to {@value #MOST} values and at least half of the
 * products have one. What a product is (its category, and columns that follow from it), whom it is for and its size do
 * not count: that is what somebody looks for at the time, and no taste.
 */
public final class TasteColumns {

    private static final int FEWEST = 2;
    private static final int MOST = 300;
    private static final double OTHERS = 0.5;
    /** Brands may have more values than other columns: shared ones are told apart by their counts. */
    private static final int MOST_BRANDS = 20_000;
    private static final int NONE = -1;
    /** A column follows from the category if the most frequent value of each category covers this share. */
    private static final double FOLLOWS = 0.95;
    private static final Set<ColumnRole> FULL = EnumSet.of(ColumnRole.BRAND, ColumnRole.COLOUR);
    private static final Set<ColumnRole> NEVER =
            EnumSet.of(ColumnRole.CATEGORY, ColumnRole.GENDER, ColumnRole.SIZE);

    private final List<Values> columns;

    private TasteColumns(List<Values> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * A column's values as numbers.
     *
     * @param header of the column
     * @param weight in a client's taste
     * @param value by item, or -1
     * @param share by value, of the products that have one
     */
    record Values(String header, double weight, int[] value, double[] share) {}

    /** @return the columns of a catalogue; none if it has no table */
    public static TasteColumns of(Catalogue catalogue) throws CatalogueException {
        List<Facet> facets = catalogue.facets().stream().filter(facet -> facet.kind() == Facet.Kind.VALUES
                && facet.role().filter(NEVER::contains).isEmpty()).toList();
        Optional<int[]> categories = catalogue.facets().stream()
                .anyMatch(facet -> facet.role().equals(Optional.of(ColumnRole.CATEGORY)))
                        ? Optional.of(coded(catalogue.column(ColumnRole.CATEGORY.word()), new HashMap<>()))
                        : Optional.empty();
        List<Values> full = new ArrayList<>();
        List<Values> others = new ArrayList<>();
        for (Facet facet : facets) {
            boolean isFull = facet.role().filter(FULL::contains).isPresent();
            int most = facet.role().equals(Optional.of(ColumnRole.BRAND)) ? MOST_BRANDS : MOST;
            Optional<Values> values = values(facet.column(), catalogue.column(facet.column()), most);
            if (values.isPresent() && isFull) {
                full.add(values.get());
            } else
                if (values.isPresent()
                        && !categories.map(each -> follows(values.get().value(), each)).orElse(false)) {
                            others.add(values.get());
                        }
        }
        List<Values> columns = new ArrayList<>(full);
        others.forEach(each -> columns.add(
                new Values(each.header, OTHERS / others.size(), each.value, each.share)));
        return new TasteColumns(columns);
    }

    private static Optional<Values> values(String header, List<String> cells, int most) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] value = coded(cells, numbers);
        long known = Arrays.stream(value).filter(each -> each != NONE).count();
        if (numbers.size() < FEWEST || numbers.size() > Math.min(most, known / 2) || known * 2 < cells.size()) {
            return Optional.empty();
        }
        double[] share = new double[numbers.size()];
        for (int each : value) {
            if (each != NONE) {
                share[each] += 1.0 / known;
            }
        }
        return Optional.of(new Values(header, 1, value, share));
    }

    private static int[] coded(List<String> cells, Map<String, Integer> numbers) {
        int[] value = new int[cells.size()];
        for (int item = 0; item < value.length; item++) {
            String cell = CaseFolding.fold(cells.get(item).strip());
            value[item] = cell.isEmpty() ? NONE : numbers.computeIfAbsent(cell, _ -> numbers.size());
        }
        return value;
    }

    /** @return whether a product's value is known from its category, as its department is */
    private static boolean follows(int[] value, int[] category) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        int all = 0;
        for (int item = 0; item < value.length; item++) {
            if (value[item] != NONE && category[item] != NONE) {
                counts.computeIfAbsent(category[item], _ -> new HashMap<>()).merge(value[item], 1, Integer::sum);
                all++;
            }
        }
        long explained = counts.values().stream()
                .mapToLong(each -> each.values().stream().mapToInt(Integer::intValue).max().orElse(0)).sum();
        return all > 0 && explained >= FOLLOWS * all;
    }

    /** @return the columns */
    List<Values> columns() {
        return columns;
    }

    /** @return the headers of the columns that count, brand and colour first */
    public List<String> headers() {
        return columns.stream().map(Values::header).toList();
    }
}
