package lookalike.index.forest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.index.Neighbour;
import lookalike.index.annoy.InnerLoop;
import lookalike.index.annoy.RankedNumbers;

/**
 * Finds out how hard a search has to look: asks about items drawn from the forest, acting as if each was not there
 * itself, and compares with exact search. Tries from little effort to much, so the first that is good enough is the
 * cheapest.
 */
final class Tuning {

    private static final int QUERIES = 200;
    private static final int[] KEPT = {10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 2048, 4096};
    private static final int MET = 64;
    /** Comparing so many points is as quick as a search. */
    private static final int SCANNED = 4096;

    private final ForestParts parts;
    private final InnerLoop loop;
    private final ForestSearch search;
    private final int[] queries;

    /**
     * What came of it.
     *
     * @param effort the least that reaches what was wanted, or else the most that was tried
     * @param recall what it reaches; NaN if there is nothing to ask about
     */
    record Result(SearchEffort effort, double recall) { }

    Tuning(ForestParts parts, InnerLoop loop, long seed) {
        this.parts = parts;
        this.loop = loop;
        this.search = new ForestSearch(parts, loop);
        int items = parts.points().count();
        this.queries = items < 2 ? new int[0]
                : new SplittableRandom(seed).ints(0, items).distinct().limit(Math.min(QUERIES, items)).toArray();
    }

    Result reaching(TunedFor wanted) {
        Result result = new Result(effort(KEPT[0], wanted.k()), Double.NaN);
        if (queries.length == 0) {
            return result;
        }
        List<Set<Integer>> truth = IntStream.of(queries).parallel()
                .mapToObj(query -> nearest(query, wanted.k())).toList();
        for (int kept : KEPT) {
            if (kept >= wanted.k()) {
                SearchEffort effort = effort(kept, wanted.k());
                result = new Result(effort, recall(effort, truth, wanted.k()));
                if (result.recall() >= wanted.recall() || kept >= parts.points().count()) {
                    break;
                }
            }
        }
        return result;
    }

    private static SearchEffort effort(int kept, int k) {
        return new SearchEffort(MET, kept, Math.max(k, kept), SCANNED);
    }

    private double recall(SearchEffort effort, List<Set<Integer>> truth, int k) {
        return IntStream.range(0, queries.length).parallel().mapToDouble(i -> {
            Set<Integer> found = search.nearest(parts.vectors().row(queries[i]), k, effort, null, queries[i]).stream()
                    .map(Neighbour::item).collect(Collectors.toCollection(HashSet::new));
            found.retainAll(truth.get(i));
            return found.size() / (double) truth.get(i).size();
        }).average().orElseThrow();
    }

    private Set<Integer> nearest(int query, int k) {
        float[] direction = parts.vectors().row(query);
        int items = parts.points().count();
        int count = Math.min(k, items - 1);
        RankedNumbers farthestFirst = new RankedNumbers(count + 1);
        long[] offsets = new long[InnerLoop.ROWS];
        float[] products = new float[InnerLoop.ROWS];
        for (int at = 0; at < items; at += InnerLoop.ROWS) {
            for (int i = 0; i < InnerLoop.ROWS; i++) {
                offsets[i] = parts.vectors().offset(Math.min(items - 1, at + i));
            }
            loop.dots(direction, parts.vectors().values(), offsets, products);
            for (int i = 0; i < InnerLoop.ROWS && at + i < items; i++) {
                long key = RankedNumbers.key(-products[i], at + i);
                if (at + i != query && farthestFirst.size() < count) {
                    farthestFirst.add(key);
                } else if (at + i != query && key < farthestFirst.greatest()) {
                    farthestFirst.replaceGreatest(key);
                }
            }
        }
        return Arrays.stream(farthestFirst.ascending()).mapToObj(RankedNumbers::number).collect(Collectors.toSet());
    }
}
