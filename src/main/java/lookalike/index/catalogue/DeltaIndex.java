package lookalike.index.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.SearchParameters;

/**
 * Approximate k-NN over rows that have changed since a forest was grown of them: rows that are gone are not found any
 * more, and those that are new are compared one by one. So what is found is as good as ever, and only slower the more
 * has changed.
 */
public final class DeltaIndex implements NeighbourIndex, AutoCloseable {

    private static final int NONE = -1;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparingInt(Neighbour::item);

    private final Forest forest;
    private final FeatureMatrix matrix;
    private final ExactIndex exact;
    /** By row, its item in the forest. */
    private final int[] itemOfRow;
    /** Items whose row is there, or null if all are. */
    private final BitSet present;
    private final BitSet added = new BitSet();
    private final int gone;

    /**
     * @param forest opened over the rows of the matrix; closed with the index
     * @param matrix stays open as long as the index is used
     * @param rowOfKey the rows to find, by key
     */
    DeltaIndex(Forest forest, FeatureMatrix matrix, Map<String, Integer> rowOfKey) {
        this.forest = forest;
        this.matrix = matrix;
        this.exact = new ExactIndex(matrix);
        this.itemOfRow = new int[matrix.rows()];
        Arrays.fill(itemOfRow, NONE);
        BitSet found = new BitSet();
        for (int item = 0; item < forest.description().items(); item++) {
            if (forest.row(item) >= 0) {
                itemOfRow[forest.row(item)] = item;
                found.set(item);
            }
        }
        this.gone = forest.description().items() - found.cardinality();
        this.present = gone == 0 ? null : found;
        rowOfKey.values().stream().filter(row -> itemOfRow[row] == NONE).forEach(added::set);
    }

    /** @return the share of the rows that have come or gone since the forest was grown, of those it was grown of */
    public double changed() {
        return (gone + added.cardinality()) / (double) Math.max(1, forest.description().items());
    }

    /** @see Forest#verify */
    public Forest.Shape verify(Progress progress) throws ForestException {
        return forest.verify(progress);
    }

    /** @return what the forest says of itself */
    public ForestDescription description() {
        return forest.description();
    }

    /** @return the share of the true {@link #recallAt} nearest that is found, as measured when the forest was grown */
    public double recall() {
        return forest.description().recall();
    }

    /** @return see {@link #recall} */
    public int recallAt() {
        return forest.description().recallAt();
    }

    @Override
    public int size() {
        return matrix.rows();
    }

    @Override
    public int dimension() {
        return matrix.dimension();
    }

    @Override
    public List<Neighbour> nearest(Feature query, int k, BitSet among) {
        return nearest(query, k, forest.description().effort(), among);
    }

    /**
     * @param effort how hard to look in the forest; rows that came since are always compared
     * @see NeighbourIndex#nearest(Feature, int, BitSet)
     */
    public List<Neighbour> nearest(Feature query, int k, SearchParameters effort, BitSet among) {
        List<Neighbour> found = new ArrayList<>();
        for (Neighbour item : forest.nearest(query.values(), k, effort, items(among))) {
            found.add(new Neighbour(forest.row(item.item()), item.cosine()));
        }
        BitSet compared = (BitSet) added.clone();
        if (among != null) {
            compared.and(among);
        }
        if (!compared.isEmpty()) {
            found.addAll(exact.nearest(query, k, compared));
        }
        found.sort(NEAREST_FIRST);
        return List.copyOf(found.subList(0, Math.min(k, found.size())));
    }

    private BitSet items(BitSet rows) {
        if (rows == null) {
            return present;
        }
        BitSet items = new BitSet(forest.description().items());
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (itemOfRow[row] != NONE) {
                items.set(itemOfRow[row]);
            }
        }
        return items;
    }

    @Override
    public void close() {
        forest.close();
    }
}
