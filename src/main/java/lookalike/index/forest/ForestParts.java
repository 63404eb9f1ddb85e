package lookalike.index.forest;

import java.util.List;
import java.util.Optional;
import lookalike.vector.Projection;

/**
 * The parts of a forest.
 *
 * @param embedding layout of vectors in the full space
 * @param vectors the items in the full space
 * @param projection onto the space of the points, unless that is the full one
 * @param points the items where trees and lists are made
 * @param trees over the points
 * @param lists between the points
 */
record ForestParts(Embedding embedding, ItemVectors vectors, Optional<Projection> projection, ProjectedPoints points,
        List<PartitionTree> trees, KnnGraph lists) {

    /** @return the same with the first trees only */
    ForestParts withTrees(int count) {
        return new ForestParts(embedding, vectors, projection, points, trees.subList(0, count), lists);
    }
}
