package lookalike.evaluation.speed;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.index.forest.SearchParameters;
import lookalike.vector.VectorRows;

/**
 * Lookalike's own forest; effort is {@code search_k}.
 *
 * @param trees n_trees, at least 1
 * @param seed of the forest
 * @param threads how many to build with, at least 1
 */
public record ForestMethod(int trees, long seed, int threads) implements SearchMethod {

    @Override
    public String name() {
        return "forest";
    }

    @Override
    public Built build(VectorRows items, Path file, Progress progress) throws LookalikeException {
        new ForestBuilder(ForestParameters.USUAL.with(trees, seed, threads), RecallTarget.USUAL, file, progress)
                .of(items, Metric.ANGULAR);
        return new Grown(Forest.open(file));
    }

    private record Grown(Forest forest) implements Built {

        @Override
        public long bytes() {
            return forest.bytes();
        }

        @Override
        public int[] nearest(float[] query, int k, int effort) {
            return forest.nearest(query, k, SearchParameters.of(effort, k), null).stream().mapToInt(Neighbour::item)
                    .toArray();
        }

        @Override
        public void close() {
            forest.close();
        }
    }
}
