package lookalike.index.annoy;

import lookalike.index.Metric;

/**
 * Finds a plane to split some items: 200 items drawn at random go to the nearer of two centroids, which start as two
 * of the items; the plane stands between them. The algorithm of Annoy, with its constants.
 */
final class TwoMeans {

    private static final int STEPS = 200;

    private final ItemSet items;
    private final TreeRandom random;
    private final Centroid p;
    private final Centroid q;

    TwoMeans(ItemSet items, TreeRandom random) {
        this.items = items;
        this.random = random;
        this.p = new Centroid(items);
        this.q = new Centroid(items);
    }

    /**
     * @param order the items are those from {@code from} to {@code to}, at least two
     * @param plane is placed between the two means
     */
    void part(int[] order, int from, int to, SplitPlane plane) {
        int count = to - from;
        int first = random.below(count);
        int second = random.below(count - 1);
        p.begin(order[from + first]);
        q.begin(order[from + (second >= first ? second + 1 : second)]);
        for (int step = 0; step < STEPS; step++) {
            assign(order[from + random.below(count)]);
        }
        plane.stand(p, q);
    }

    private void assign(int item) {
        float toP = p.weightedDistance(item);
        float toQ = q.weightedDistance(item);
        float length = items.metric() == Metric.EUCLIDEAN ? 1 : (float) Math.sqrt(items.norm(item));
        if (!(length > 0)) {
            return;
        }
        if (toP < toQ) {
            p.include(item, length);
        } else if (toQ < toP) {
            q.include(item, length);
        }
    }
}
