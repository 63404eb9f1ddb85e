package lookalike.service.forest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Queries to a forest.
 *
 * @param vectors a {@code .npy} file of float32, one query a row
 * @param k how many items to find for each, at least 1
 * @param searchK search_k, at least 1; empty for the forest's default
 * @param rounds how often all queries run, at least 1; times are those of the last round
 */
public record ForestQuery(Path vectors, int k, Optional<Integer> searchK, int rounds) {}
