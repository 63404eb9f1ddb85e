package lookalike.evaluation.speed;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyBuilder;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.AnnoyParameters;
import lookalike.vector.VectorRows;

/**
 * An angular forest in Annoy's format; effort is {@code search_k}.
 *
 * @param trees n_trees, at least 1
 * @param seed of the forest
 * @param threads how many trees grow at a time, at least 1
 */
public record AnnoyMethod(int trees, long seed, int threads) implements SearchMethod {

    @Override
    public String name() {
        return "annoy";
    }

    @Override
    public Built build(VectorRows items, Path file, Progress progress) throws LookalikeException {
        AnnoyBuilder.build(items, new AnnoyParameters(Metric.ANGULAR, trees, seed, threads), file, progress);
        return new Grown(AnnoyForest.open(file, Metric.ANGULAR, items.dimension()));
    }

    private record Grown(AnnoyForest forest) implements Built {

        @Override
        public long bytes() {
            return forest.bytes();
        }

        @Override
        public int[] nearest(float[] query, int k, int effort) throws LookalikeException {
            return forest.nearest(query, k, effort, null).stream().mapToInt(Neighbour::item).toArray();
        }

        @Override
        public void close() {
            forest.close();
        }
    }
}
