package lookalike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of the neighbours offered: greater cosine first, then smaller item number. */
final class Nearest {

    /** Nearest first. */
    static final Comparator<Neighbour> ORDER =
            Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparingInt(Neighbour::item);

    private final int k;
    private final PriorityQueue<Neighbour> worstFirst = new PriorityQueue<>(ORDER.reversed());
    private float worst = Float.NEGATIVE_INFINITY;

    Nearest(int k) {
        this.k = k;
    }

    void offer(int item, float cosine) {
        if (worstFirst.size() == k) {
            // Items come in rising order within a part, but parts meet in any: a tie goes by number.
            if (cosine < worst || cosine == worst && item > worstFirst.peek().item()) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(new Neighbour(item, cosine));
        if (worstFirst.size() == k) {
            worst = worstFirst.peek().cosine();
        }
    }

    Nearest merge(Nearest other) {
        other.worstFirst.forEach(neighbour -> offer(neighbour.item(), neighbour.cosine()));
        return this;
    }

    List<Neighbour> ordered() {
        List<Neighbour> neighbours = new ArrayList<>(worstFirst);
        neighbours.sort(ORDER);
        return neighbours;
    }
}
