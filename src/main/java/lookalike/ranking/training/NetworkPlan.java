package lookalike.ranking.training;

import java.util.List;

/**
 * How a network is built and trained.
 *
 * @param hidden widths of its layers
 * @param batch pictures of a step
 * @param epochs how often each picture is seen
 * @param dropout share of hidden numbers left out
 * @param seed of everything that is drawn
 */
record NetworkPlan(List<Integer> hidden, int batch, int epochs, double dropout, long seed) {

    /** Up to this many pictures are few. */
    private static final int FEW = 8000;
    private static final int VERY_FEW = 2000;

    NetworkPlan {
        hidden = List.copyOf(hidden);
    }

    /** @return the networks that a catalogue of so many pictures gets, whose probabilities are averaged */
    static List<NetworkPlan> of(int pictures) {
        if (pictures > FEW) {
            return List.of(new NetworkPlan(List.of(768), 512, 16, .3, 1),
                    new NetworkPlan(List.of(1024, 512), 512, 16, .3, 2));
        }
        int epochs = Math.clamp(120_000 / pictures, 16, 40);
        double dropout = pictures > VERY_FEW ? .4 : .5;
        return List.of(new NetworkPlan(List.of(512), 64, epochs, dropout, 1),
                new NetworkPlan(List.of(512, 256), 64, epochs, dropout, 2));
    }

    /** @return about how much work it is, in a unit of its own */
    double size() {
        double sum = 0;
        for (int i = 0; i < hidden.size(); i++) {
            sum += hidden.get(i) * (i == 0 ? 1000.0 : hidden.get(i - 1) + 300.0);
        }
        return sum * epochs;
    }

    /** @return a small one, to see whether anything can be learned */
    static NetworkPlan trial(int pictures) {
        return pictures > FEW ? new NetworkPlan(List.of(384), 256, 5, .2, 3)
                : new NetworkPlan(List.of(256), 64, Math.clamp(60_000 / pictures, 12, 30), .4, 3);
    }
}
