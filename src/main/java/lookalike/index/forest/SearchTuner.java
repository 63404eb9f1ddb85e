package lookalike.index.forest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.vector.ExactScan;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorKernel;

/**
 * Finds the effort that a search needs: queries with items drawn from the forest, treating each as missing, and
 * compares with exact search. It tries rising efforts, so the first that is good enough is the cheapest.
 */
final class SearchTuner {

    private static final int QUERIES = 200;
    private static final int ROUNDS = 5;
    /** Queries compared side by side, while items stay in the core's cache. */
    private static final int TOGETHER = 16;
    private static final int CACHED = 32;
    private static final int[] KEPT = {10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 2048, 4096};

    private final ForestParts parts;
    private final VectorKernel kernel;
    private final ForestSearcher search;
    private final int[] queries;

    /**
     * The result of tuning.
     *
     * @param searchParameters the least effort that reaches the target, or else the greatest that was tried
     * @param recall that it reaches; NaN if there are no items to query with
     */
    record Result(SearchParameters searchParameters, double recall) {}

    SearchTuner(ForestParts parts, VectorKernel kernel, long seed) {
        this.parts = parts;
        this.kernel = kernel;
        this.search = new ForestSearcher(parts, kernel);
        int items = parts.points().count();
        this.queries = items < 2 ? new int[0]
                : new SplittableRandom(seed).ints(0, items).distinct().limit(Math.min(QUERIES, items)).toArray();
    }

    Result tune(RecallTarget target) {
        Result result = new Result(SearchParameters.of(KEPT[0], target.k()), Double.NaN);
        if (queries.length == 0) {
            return result;
        }
        List<Set<Integer>> truth = truth(target.k());
        for (int kept : KEPT) {
            if (kept >= target.k()) {
                SearchParameters effort = SearchParameters.of(kept, target.k());
                result = new Result(effort, recall(effort, truth, target.k()));
                if (result.recall() >= target.recall() || kept >= parts.points().count()) {
                    break;
                }
            }
        }
        return result;
    }

    /**
     * Also tries fewer trees, and takes the fastest.
     *
     * @return the parts with the best number of trees
     */
    static Choice tuneTrees(ForestParts parts, VectorKernel kernel, long seed, RecallTarget target) {
        Choice best = tuned(parts.withTrees(1), kernel, seed, target);
        for (int trees = 2; trees <= parts.trees().size(); trees = Math.max(trees + 1, Math.min(2 * trees,
                parts.trees().size()))) {
            Choice choice = tuned(parts.withTrees(trees), kernel, seed, target);
            best = choice.isBetterThan(best, target) ? choice : best;
        }
        return best;
    }

    private static Choice tuned(ForestParts parts, VectorKernel kernel, long seed, RecallTarget target) {
        SearchTuner tuner = new SearchTuner(parts, kernel, seed);
        Result result = tuner.tune(target);
        return new Choice(parts, result, tuner.milliseconds(result.searchParameters(), target.k()));
    }

    /**
     * A number of trees and the effort it needs.
     *
     * @param milliseconds a query, on one thread
     */
    record Choice(ForestParts parts, Result result, double milliseconds) {

        private boolean isBetterThan(Choice other, RecallTarget target) {
            boolean reaches = result.recall() >= target.recall();
            boolean otherReaches = other.result.recall() >= target.recall();
            return reaches == otherReaches
                    ? (reaches ? milliseconds < other.milliseconds : result.recall() > other.result.recall()) : reaches;
        }
    }

    /** The fastest of some rounds, as other work of the machine only adds time. */
    private double milliseconds(SearchParameters effort, int k) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int query : queries) {
                search.nearest(row(query), k, effort, null, query);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e6 / Math.max(1, queries.length);
    }

    private double recall(SearchParameters effort, List<Set<Integer>> truth, int k) {
        return IntStream.range(0, queries.length).parallel().mapToDouble(i -> {
            Set<Integer> found = LongStream.of(search.nearest(row(queries[i]), k, effort, null, queries[i]))
                    .mapToObj(RankedKey::number).collect(Collectors.toCollection(HashSet::new));
            found.retainAll(truth.get(i));
            return found.size() / (double) truth.get(i).size();
        }).average().orElseThrow();
    }

    /** Several queries share each item read: exact search is limited by memory. */
    private List<Set<Integer>> truth(int k) {
        int blocks = (queries.length + TOGETHER - 1) / TOGETHER;
        return IntStream.range(0, blocks).parallel().boxed().flatMap(block -> {
            List<ExactScan> scans = IntStream.range(block * TOGETHER, Math.min(queries.length, (block + 1) * TOGETHER))
                    .mapToObj(i -> new ExactScan(new ItemDistances(parts.embedding(), parts.vectors(), kernel,
                            row(queries[i])), k + 1))
                    .toList();
            int items = parts.points().count();
            for (int from = 0; from < items; from += CACHED) {
                for (ExactScan scan : scans) {
                    scan.range(from, Math.min(items, from + CACHED), null);
                }
            }
            return IntStream.range(0, scans.size())
                    .mapToObj(i -> others(scans.get(i).nearest().ascending(), queries[block * TOGETHER + i], k));
        }).toList();
    }

    private static Set<Integer> others(long[] nearest, int query, int k) {
        return LongStream.of(nearest).mapToObj(RankedKey::number).filter(item -> item != query).limit(k)
                .collect(Collectors.toSet());
    }

    private float[] row(int item) {
        return parts.embedding().query(parts.vectors(), item);
    }
}
