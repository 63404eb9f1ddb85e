package lookalike.index.forest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lookalike.index.Neighbour;
import lookalike.index.annoy.InnerLoop;
import lookalike.index.annoy.RankedNumbers;

/**
 * Answers queries from the parts of a forest: candidates in the space of its points, ranked by their true cosines. A
 * filter is applied while the trees are walked and the lists are read, or all that it leaves is compared, whichever
 * takes fewer comparisons. Safe for use by several threads.
 */
final class ForestSearch {

    /** Of a list that is read, about so many neighbours were met before. */
    private static final double MET_BEFORE = 0.5;

    private final ForestParts parts;
    private final InnerLoop loop;
    private final Queue<Walk> idle = new ConcurrentLinkedQueue<>();

    ForestSearch(ForestParts parts, InnerLoop loop) {
        this.parts = parts;
        this.loop = loop;
    }

    ForestParts parts() {
        return parts;
    }

    /**
     * @param direction of length 1
     * @param k at least 1
     * @param among the only items to find, or null for all
     */
    List<Neighbour> nearest(float[] direction, int k, SearchEffort effort, BitSet among) {
        return nearest(direction, k, effort, among, -1);
    }

    /** @param absent an item to act as if it was not there, or -1; not together with a filter */
    List<Neighbour> nearest(float[] direction, int k, SearchEffort effort, BitSet among, int absent) {
        int left = among == null ? parts.points().count() : among.cardinality();
        int kept = Math.max(effort.kept(), k);
        if (left <= Math.max(kept, effort.ranked())) {
            return exact(direction, k, among);
        }
        float[] point = parts.projection().map(projection -> projection.of(direction, loop)).orElse(direction);
        Walk walk = idle.poll();
        if (walk == null) {
            walk = new Walk(parts.points(), parts.trees(), parts.lists(), loop);
        }
        long[] found = among != null && isScanned(left, kept) ? walk.scan(point, kept, among)
                : walk.nearest(point, kept, effort.met(), among, absent);
        idle.add(walk);
        ExactScan ranking = new ExactScan(parts.vectors(), loop, direction, k);
        for (int i = 0; i < Math.min(found.length, Math.max(k, effort.ranked())); i++) {
            ranking.add(RankedNumbers.number(found[i]));
        }
        return neighbours(ranking.nearest());
    }

    /** Whether comparing all that a filter leaves takes fewer comparisons than reading lists until enough pass it. */
    private boolean isScanned(int left, int kept) {
        double shareThatPasses = (double) left / parts.points().count();
        return left < kept * parts.lists().length() * MET_BEFORE / shareThatPasses;
    }

    /** @return the answer of exact search */
    List<Neighbour> exact(float[] direction, int k, BitSet among) {
        return neighbours(new ExactScan(parts.vectors(), loop, direction, k).all(among, parts.points().count())
                .nearest());
    }

    private static List<Neighbour> neighbours(long[] keys) {
        List<Neighbour> nearest = new ArrayList<>(keys.length);
        for (long key : keys) {
            nearest.add(new Neighbour(RankedNumbers.number(key), -RankedNumbers.rank(key)));
        }
        return nearest;
    }
}
