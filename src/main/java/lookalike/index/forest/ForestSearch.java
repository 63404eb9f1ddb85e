package lookalike.index.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lookalike.index.Neighbour;
import lookalike.index.annoy.InnerLoop;
import lookalike.index.annoy.RankedNumbers;

/**
 * Answers queries from the parts of a forest: candidates in the space of its points, ranked by their true cosines. Safe
 * for use by several threads.
 */
final class ForestSearch {

    private final ForestParts parts;
    private final InnerLoop loop;
    private final Queue<Walk> idle = new ConcurrentLinkedQueue<>();

    ForestSearch(ForestParts parts, InnerLoop loop) {
        this.parts = parts;
        this.loop = loop;
    }

    /**
     * @param direction of length 1
     * @param k at least 1
     * @param effort how hard to look
     * @param among the only items to find, or null for all
     */
    List<Neighbour> nearest(float[] direction, int k, SearchEffort effort, BitSet among) {
        return nearest(direction, k, effort, among, -1);
    }

    /** @param absent an item to act as if it was not there, or -1 */
    List<Neighbour> nearest(float[] direction, int k, SearchEffort effort, BitSet among, int absent) {
        float[] point = parts.projection().map(projection -> projection.of(direction, loop)).orElse(direction);
        int keep = Math.max(effort.kept(), Math.max(k, effort.ranked()));
        Walk walk = idle.poll();
        if (walk == null) {
            walk = new Walk(parts.points(), parts.trees(), parts.lists(), loop);
        }
        long[] found = among != null && among.cardinality() <= effort.scanned()
                ? walk.scan(point, keep, among) : walk.nearest(point, keep, effort.met(), among, absent);
        idle.add(walk);
        int ranked = Math.min(found.length, Math.max(k, effort.ranked()));
        return ranked(direction, Arrays.copyOf(found, ranked), k);
    }

    private List<Neighbour> ranked(float[] direction, long[] found, int k) {
        long[] offsets = new long[InnerLoop.ROWS];
        float[] products = new float[InnerLoop.ROWS];
        long[] keys = new long[found.length];
        for (int at = 0; at < found.length; at += InnerLoop.ROWS) {
            for (int i = 0; i < InnerLoop.ROWS; i++) {
                offsets[i] = parts.vectors().offset(RankedNumbers.number(found[at + i < found.length ? at + i : at]));
            }
            loop.dots(direction, parts.vectors().values(), offsets, products);
            for (int i = 0; i < InnerLoop.ROWS && at + i < found.length; i++) {
                keys[at + i] = RankedNumbers.key(-products[i], RankedNumbers.number(found[at + i]));
            }
        }
        Arrays.sort(keys);
        List<Neighbour> nearest = new ArrayList<>(Math.min(k, keys.length));
        for (int i = 0; i < Math.min(k, keys.length); i++) {
            nearest.add(new Neighbour(RankedNumbers.number(keys[i]), -RankedNumbers.rank(keys[i])));
        }
        return nearest;
    }
}
