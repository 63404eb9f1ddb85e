package lookalike.service.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.service.features.VectorSource;

/**
 * How the speed of searching is to be measured.
 *
 * @param items what is searched
 * @param queries how many items are held out and asked about, unless there is a file of queries
 * @param queryFile a {@code .npy} file of queries
 * @param kind the approximate index that is compared with exact search
 * @param trees its n_trees
 * @param seed decides which items are held out, and the forest
 */
public record SpeedRequest(VectorSource items, int queries, Optional<Path> queryFile, ForestKind kind, int trees,
                           long seed, SpeedPlan plan) {

    public static final int USUAL_QUERIES = 300;
    public static final List<Integer> USUAL_KS = List.of(5, 10);
    public static final int USUAL_ROUNDS = 3;
    /** The recall at which growth is told. */
    public static final double USUAL_RECALL = 0.95;
}
