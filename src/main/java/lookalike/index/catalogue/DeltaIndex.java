package lookalike.index.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestShape;
import lookalike.index.forest.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * Approximate k-NN over the rows of a catalogue's features, which may have changed since its forest, or the forests of
 * its parts, were grown: see {@link ForestUnion}.
 */
public final class DeltaIndex implements NeighbourIndex, AutoCloseable {

    private final Path file;
    private final FeatureMatrix matrix;
    private final ExactIndex exact;
    private final ForestUnion forests;

    /**
     * @param file of the forest, or of the list of forests
     * @param forests opened over the rows of the matrix, at least one; closed with the index
     * @param matrix stays open as long as the index is used
     * @param rowOfKey the rows to find, by key
     */
    DeltaIndex(Path file, List<Forest> forests, FeatureMatrix matrix, KeyedRows rowOfKey) {
        this.file = file;
        this.matrix = matrix;
        this.exact = new ExactIndex(matrix);
        this.forests = new ForestUnion(forests, rowOfKey.used());
    }

    /** @return the file of the forest, or of the list of forests */
    Path file() {
        return file;
    }

    /** @return the size of the forests' files */
    long bytes() {
        return forests.bytes();
    }

    /** @return the forests, and what has changed since they were grown */
    public ForestUnion forests() {
        return forests;
    }

    /**
     * Checks every forest.
     *
     * @return what each is like
     * @see Forest#verify
     */
    public List<ForestShape> verify(Progress progress) throws ForestException {
        List<ForestShape> shapes = new ArrayList<>();
        for (Forest forest : forests.forests()) {
            shapes.add(forest.verify(progress));
        }
        return shapes;
    }

    /** @return the descriptions of the forests */
    public List<ForestDescription> descriptions() {
        return forests.forests().stream().map(Forest::description).toList();
    }

    /**
     * @return the share of the true {@link #recallAt} nearest that is found, as measured when each forest was grown
     *     among its own items; all of them together find at least as many
     */
    public double recall() {
        return descriptions().stream().mapToDouble(each -> each.recall() * each.items()).sum()
                / Math.max(1, forests.items());
    }

    /** @return the number of neighbours for {@link #recall} */
    public int recallAt() {
        return descriptions().getFirst().recallAt();
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
    public List<Neighbour> nearest(Feature query, int k, @Nullable BitSet among) {
        return nearest(query, k, null, among);
    }

    /**
     * @param effort of the search in each forest, or null for that which each was tuned to; rows added since are always
     *     compared
     * @see NeighbourIndex#nearest(Feature, int, BitSet)
     */
    public List<Neighbour> nearest(Feature query, int k, @Nullable SearchParameters effort, @Nullable BitSet among) {
        return forests.nearest(query.values(), k, effort, among, rows -> exact.nearest(query, k, rows));
    }

    @Override
    public void close() {
        forests.close();
    }
}
