package lookalike.index.catalogue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a catalogue's queries: by exact search or the forest, as {@link IndexDecision} says or the caller chooses.
 * Opening it writes nothing.
 */
public final class CatalogueIndex implements NeighbourIndex, AutoCloseable {

    private final NeighbourIndex index;
    private final Optional<DeltaIndex> forest;
    private final IndexDecision decision;

    private CatalogueIndex(FeatureMatrix matrix, Optional<DeltaIndex> forest, IndexDecision decision) {
        this.index = forest.map(NeighbourIndex.class::cast).orElseGet(() -> new ExactIndex(matrix));
        this.forest = forest;
        this.decision = decision;
    }

    /**
     * @param catalogue the catalogue's forest
     * @param matrix of the features; stays open as long as the index is used
     * @param notice told if there is a forest that cannot be used
     */
    public static CatalogueIndex open(CatalogueForest catalogue, FeatureMatrix matrix, IndexChoice choice,
            Consumer<? super ForestNotice> notice) throws StorageException {
        IndexDecision decision = decision(catalogue, matrix.rows(), choice);
        if (decision.search() == IndexChoice.EXACT) {
            return new CatalogueIndex(matrix, Optional.empty(), decision);
        }
        Optional<DeltaIndex> forest = catalogue.open(matrix, notice);
        return new CatalogueIndex(matrix, forest, forest.isPresent() ? decision
                : decision.with(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST));
    }

    /**
     * Predicts the decision of {@link #open}, without opening anything.
     *
     * @param items how many rows of features there are
     */
    public static IndexDecision decision(CatalogueForest catalogue, int items, IndexChoice choice)
            throws StorageException {
        if (!catalogue.exists()) {
            return IndexDecision.unmeasured(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST, items);
        }
        IndexDecision stored = catalogue.decision().orElseGet(() -> IndexSelector.bySize(items));
        return choice == IndexChoice.AS_STORED ? stored : stored.with(choice, IndexDecision.Reason.REQUESTED);
    }

    /** @return which search answers, why, and what was measured when the forest was grown */
    public IndexDecision info() {
        return decision;
    }

    /** @return the forest if it answers; empty if exact search does */
    public Optional<DeltaIndex> forest() {
        return forest;
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public int dimension() {
        return index.dimension();
    }

    @Override
    public List<Neighbour> nearest(Feature query, int k, @Nullable BitSet among) {
        return index.nearest(query, k, among);
    }

    @Override
    public void close() {
        forest.ifPresent(DeltaIndex::close);
    }
}
