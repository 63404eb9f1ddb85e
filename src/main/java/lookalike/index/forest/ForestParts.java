package lookalike.index.forest;

import java.util.List;
import java.util.Optional;
import lookalike.features.VectorRows;

/**
 * What a forest consists of.
 *
 * @param vectors the items, each of length 1
 * @param projection onto the space of the points, unless that is the full one
 * @param points the items where trees and lists are made
 * @param trees over the points
 * @param lists between the points
 */
record ForestParts(VectorRows vectors, Optional<Projection> projection, Points points, List<PartitionTree> trees,
                   NeighbourLists lists) { }
