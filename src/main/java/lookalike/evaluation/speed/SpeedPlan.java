package lookalike.evaluation.speed;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param ks numbers of results at which recall is told, rising, each at least 1; the last is how many are asked for
 * @param efforts how hard to look, rising, each at least 1
 * @param rounds how often everything is asked after a first time that does not count, at least 1
 * @param threads how many ask at the same time, each one query after another, at least 1
 * @param level the recall at which times are compared over the number of items, above 0 and below 1
 */
public record SpeedPlan(List<Integer> ks, List<Integer> efforts, int rounds, int threads, double level) {

    /** The items are measured whole and in these parts. */
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

    /** @return how many results are asked for */
    public int most() {
        return ks.getLast();
    }

    /** @return the parts of {@code items} that have as many as are asked for; the whole in any case */
    List<Integer> parts(int items) {
        return PARTS.stream().filter(part -> part == 1 || items / part >= most()).toList();
    }
}
