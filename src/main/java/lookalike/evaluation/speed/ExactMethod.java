package lookalike.evaluation.speed;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.vector.VectorRows;

/** Exact k-NN on one thread, the baseline for other methods: there is nothing to build, and effort has no effect. */
public final class ExactMethod implements SearchMethod {

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Built build(VectorRows items, Path file, Progress progress) {
        // The caller opened the items and closes them.
        ExactIndex index = new ExactIndex(
                new FeatureMatrix(Arena.global(), items.values(), items.count(), items.dimension()), 1);
        return new Built() {
            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public int[] nearest(float[] query, int k, int effort) {
                return index.nearest(new Feature(query), k).stream().mapToInt(Neighbour::item).toArray();
            }

            @Override
            public void close() {
                // It owns nothing to close.
            }
        };
    }
}
