package lookalike.service.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.service.features.VectorSource;

/**
 * A request to measure the speed of searching.
 *
 * @param items to search
 * @param queries how many items are held out as queries, unless there is a file of queries
 * @param queryFile a {@code .npy} file of queries
 * @param kind the approximate index that is compared with exact search
 * @param trees its n_trees
 * @param seed of the held-out items and of the forest
 */
public record SpeedRequest(VectorSource items, int queries, Optional<Path> queryFile, ForestKind kind, int trees,
        long seed, SpeedPlan plan) {

    public static final int USUAL_QUERIES = 300;
    public static final List<Integer> USUAL_KS = List.of(5, 10);
    public static final int USUAL_ROUNDS = 3;
    /** The recall at which growth is reported. */
    public static final double USUAL_RECALL = 0.95;
}
