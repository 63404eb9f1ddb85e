package lookalike.index.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import lookalike.index.Neighbour;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDelta;
import lookalike.index.forest.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * Forests over the rows of one table, searched as one: usually one forest, or those of the parts that a catalogue was
 * made of. What each finds is compared by its true distance, so that together they find at least the share that each
 * of them finds of its own rows. Rows that no forest has are compared one by one, and rows that several have are found
 * once. Safe for use by several threads.
 */
public final class ForestUnion implements AutoCloseable {

    private static final double WORTH_A_FOREST = 0.1;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.<Neighbour>comparingDouble(found -> -found.cosine()).thenComparingInt(Neighbour::item);

    private final List<Forest> forests;
    private final List<ForestDelta> deltas = new ArrayList<>();
    private final BitSet added;

    /**
     * @param forests of one dimension, at least one; closed with the union
     * @param rows all rows to find
     */
    public ForestUnion(List<Forest> forests, BitSet rows) {
        this.forests = List.copyOf(forests);
        this.added = (BitSet) rows.clone();
        for (Forest forest : forests) {
            int[] own = IntStream.range(0, forest.description().items()).map(forest::row).toArray();
            IntStream.of(own).filter(row -> row >= 0).forEach(added::clear);
            deltas.add(new ForestDelta(forest, own, new BitSet()));
        }
    }

    /** @return the forests */
    public List<Forest> forests() {
        return forests;
    }

    /** @return the number of items that all forests were grown of */
    public int items() {
        return forests.stream().mapToInt(forest -> forest.description().items()).sum();
    }

    /** @return the size of all files */
    public long bytes() {
        return forests.stream().mapToLong(Forest::bytes).sum();
    }

    /** @return the rows that no forest has; not to be changed */
    public BitSet added() {
        return added;
    }

    /** @return the number of rows added or removed since the forests were grown, divided by {@link #items} */
    public double share() {
        int removed = deltas.stream().mapToInt(ForestDelta::removed).sum();
        return (removed + added.cardinality()) / (double) Math.max(1, items());
    }

    /** @return whether so much has changed that growing a new forest is worth its time */
    public boolean isForestDue() {
        return share() > WORTH_A_FOREST;
    }

    /**
     * Asks all forests, which must be of angular distance.
     *
     * @param query of the forests' dimension, all finite
     * @param k at least 1
     * @param effort of the search in each forest, or null for that which each was tuned to
     * @param among the only rows to find, or null for all
     * @param scan gives the nearest of the given rows, which no forest has
     * @return at most {@code k} rows, the nearest first
     */
    public List<Neighbour> nearest(float[] query, int k, @Nullable SearchParameters effort, @Nullable BitSet among,
            Function<BitSet, List<Neighbour>> scan) {
        BitSet compared = (BitSet) added.clone();
        if (among != null) {
            compared.and(among);
        }
        Map<Integer, Neighbour> found = new HashMap<>();
        for (int i = 0; i < forests.size(); i++) {
            deltas.get(i).nearest(query, k, effort(i, effort), among, _ -> new long[0])
                    .forEach(each -> found.put(each.item(), each));
        }
        if (!compared.isEmpty()) {
            scan.apply(compared).forEach(each -> found.put(each.item(), each));
        }
        return found.values().stream().sorted(NEAREST_FIRST).limit(k).toList();
    }

    /**
     * Asks one of the forests alone, whose distances may be of another space than those of the others.
     *
     * @param forest its number
     * @param effort of the search, or null for that which the forest was tuned to
     */
    public List<Neighbour> nearestIn(int forest, float[] query, int k, @Nullable SearchParameters effort,
            @Nullable BitSet among) {
        return deltas.get(forest).nearest(query, k, effort(forest, effort), among, _ -> new long[0]);
    }

    /** @return the rows that the lists of the forests name as neighbours of a row, and as theirs; maybe itself */
    public BitSet listed(int row) {
        BitSet found = new BitSet();
        deltas.forEach(delta -> found.or(delta.listed(row)));
        return found;
    }

    private SearchParameters effort(int forest, @Nullable SearchParameters effort) {
        return effort == null ? forests.get(forest).description().searchParameters() : effort;
    }

    @Override
    public void close() {
        forests.forEach(Forest::close);
    }
}
