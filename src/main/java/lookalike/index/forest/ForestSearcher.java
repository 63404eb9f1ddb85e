package lookalike.index.forest;

import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lookalike.vector.ExactScan;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorKernel;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries from the parts of a forest: candidates in the space of its points, ranked by their true distances.
 * A filter is applied while trees and lists are searched, or all items that pass it are compared, whichever takes
 * fewer comparisons. Safe for use by several threads.
 */
final class ForestSearcher {

    /** Estimated share of a list's neighbours that were met before. */
    private static final double MET_BEFORE = 0.5;

    private final ForestParts parts;
    private final VectorKernel kernel;
    private final Queue<GraphSearcher> idle = new ConcurrentLinkedQueue<>();

    ForestSearcher(ForestParts parts, VectorKernel kernel) {
        this.parts = parts;
        this.kernel = kernel;
    }

    ForestParts parts() {
        return parts;
    }

    /**
     * @param query laid out
     * @param k at least 1
     * @param among the only items to find, or null for all
     * @return keys of order and item, nearest first; see {@link Embedding#isOrderedByProduct}
     */
    long[] nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among) {
        return nearest(query, k, effort, among, -1);
    }

    /** @param absent an item to treat as missing, or -1; not together with a filter */
    long[] nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among, int absent) {
        int left = among == null ? parts.points().count() : among.cardinality();
        int kept = Math.max(effort.kept(), k);
        if (left <= Math.max(kept, effort.ranked())) {
            return all(query, k, among, absent);
        }
        float[] point = parts.projection().map(projection -> projection.of(query, kernel)).orElse(query);
        GraphSearcher searcher = idle.poll();
        if (searcher == null) {
            searcher = new GraphSearcher(parts.points(), parts.trees(), parts.lists(), kernel);
        }
        long[] found = among != null && isScanned(left, kept) ? searcher.scan(point, kept, among)
                : searcher.nearest(point, kept, effort.met(), among, absent);
        idle.add(searcher);
        ExactScan ranking = scan(query, k);
        for (int i = 0; i < Math.min(found.length, Math.max(k, effort.ranked())); i++) {
            ranking.add(RankedKey.number(found[i]));
        }
        return ranking.nearest().ascending();
    }

    private long[] all(float[] query, int k, @Nullable BitSet among, int absent) {
        ExactScan scan = scan(query, k);
        if (absent >= 0) {
            scan.range(0, absent, among);
        }
        return scan.range(absent + 1, parts.points().count(), among).nearest().ascending();
    }

    private ExactScan scan(float[] query, int k) {
        return new ExactScan(new ItemDistances(parts.embedding(), parts.vectors(), kernel, query), k);
    }

    /**
     * Whether comparing all items that pass a filter takes fewer comparisons than reading lists until enough pass it.
     */
    private boolean isScanned(int left, int kept) {
        double shareThatPasses = (double) left / parts.points().count();
        return left < kept * parts.lists().length() * MET_BEFORE / shareThatPasses;
    }
}
