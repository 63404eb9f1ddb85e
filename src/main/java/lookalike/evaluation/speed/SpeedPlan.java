package lookalike.evaluation.speed;

import java.util.List;

/**
 * What to measure.
 *
 * @param ks numbers of results at which recall is computed, rising, each at least 1; the last is requested
 * @param efforts of the search, rising, each at least 1
 * @param rounds how many, at least 1, after a first one that does not count
 * @param threads how many search at the same time, each one query after another, at least 1
 * @param level the recall at which times are compared over the number of items, above 0 and below 1
 */
public record SpeedPlan(List<Integer> ks, List<Integer> efforts, int rounds, int threads, double level) {

    /** Divisors: the items are measured whole and in these parts. */
    static final List<Integer> PARTS = List.of(16, 8, 4, 2, 1);

    public SpeedPlan {
        ks = List.copyOf(ks);
        efforts = List.copyOf(efforts);
        if (ks.isEmpty() || efforts.isEmpty() || ks.getFirst() < 1 || efforts.getFirst() < 1 || rounds < 1
                || threads < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("K %s, efforts %s, %d rounds, %d threads, recall %s"
                    .formatted(ks, efforts, rounds, threads, level));
        }
    }

    /** @return how many results are requested */
    public int most() {
        return ks.getLast();
    }

    /** @return the parts of {@code items} with at least as many items as requested results; always the whole */
    List<Integer> parts(int items) {
        return PARTS.stream().filter(part -> part == 1 || items / part >= most()).toList();
    }
}
