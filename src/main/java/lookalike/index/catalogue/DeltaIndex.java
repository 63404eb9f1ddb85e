package lookalike.index.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDelta;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestShape;
import lookalike.index.forest.SearchParameters;
import lookalike.vector.RankedKey;
import org.jspecify.annotations.Nullable;

/**
 * Approximate k-NN over the rows of a catalogue's features, which may have changed since the forest was grown: see
 * {@link ForestDelta}.
 */
public final class DeltaIndex implements NeighbourIndex, AutoCloseable {

    private final Path file;
    private final Forest forest;
    private final FeatureMatrix matrix;
    private final ExactIndex exact;
    private final ForestDelta delta;

    /**
     * @param file of the forest
     * @param forest opened over the rows of the matrix; closed with the index
     * @param matrix stays open as long as the index is used
     * @param rowOfKey the rows to find, by key
     */
    DeltaIndex(Path file, Forest forest, FeatureMatrix matrix, KeyedRows rowOfKey) {
        this.file = file;
        this.forest = forest;
        this.matrix = matrix;
        this.exact = new ExactIndex(matrix);
        int[] rows = IntStream.range(0, forest.description().items()).map(forest::row).toArray();
        BitSet added = rowOfKey.used();
        Arrays.stream(rows).filter(row -> row >= 0).forEach(added::clear);
        this.delta = new ForestDelta(forest, rows, added);
    }

    /** @return the forest's file */
    Path file() {
        return file;
    }

    /** @return the size of the forest's file */
    long bytes() {
        return forest.bytes();
    }

    /** @return what has changed since the forest was grown */
    public ForestDelta delta() {
        return delta;
    }

    /** @see Forest#verify */
    public ForestShape verify(Progress progress) throws ForestException {
        return forest.verify(progress);
    }

    /** @return the forest's description */
    public ForestDescription description() {
        return forest.description();
    }

    /** @return the share of the true {@link #recallAt} nearest that is found, as measured when the forest was grown */
    public double recall() {
        return forest.description().recall();
    }

    /** @return the number of neighbours for {@link #recall} */
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
    public List<Neighbour> nearest(Feature query, int k, @Nullable BitSet among) {
        return nearest(query, k, forest.description().searchParameters(), among);
    }

    /**
     * @param effort of the search in the forest; rows added since are always compared
     * @see NeighbourIndex#nearest(Feature, int, BitSet)
     */
    public List<Neighbour> nearest(Feature query, int k, SearchParameters effort, @Nullable BitSet among) {
        return delta.nearest(query.values(), k, effort, among, rows -> exact.nearest(query, k, rows).stream()
                .mapToLong(found -> RankedKey.of(-found.cosine(), found.item())).toArray());
    }

    @Override
    public void close() {
        forest.close();
    }
}
