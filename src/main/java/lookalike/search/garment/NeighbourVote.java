package lookalike.search.garment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import lookalike.index.Neighbour;

/**
 * Corrects what a photo is predicted to show by what its nearest pictures show: a network that was trained on product
 * shots is often wrong about other photos, and their neighbours are right more often. A weighted k-NN vote (Dudani,
 * <i>The distance-weighted k-nearest-neighbor rule</i>, 1976).
 */
public final class NeighbourVote {

    /** Neighbours that vote. */
    public static final int VOTERS = 20;
    /** A neighbour whose cosine is this much less has a vote of 1/e. */
    private static final double FADING = .05;
    /** Share of the vote in the result; flat from .3 to .7. */
    private static final double SHARE = .3;

    private NeighbourVote() {}

    /**
     * @param predicted probabilities by column, one number a value
     * @param nearest pictures, by cosine, the nearest first
     * @param value of a column (its number) on a picture (its row), or -1 if it is not known
     * @return the probabilities with {@value #SHARE} of the vote; as predicted where no neighbour's value is known
     */
    public static List<float[]> mixed(List<float[]> predicted, List<Neighbour> nearest, IntBinaryOperator value) {
        List<float[]> mixed = new ArrayList<>();
        List<Neighbour> voters = nearest.subList(0, Math.min(VOTERS, nearest.size()));
        for (int column = 0; column < predicted.size(); column++) {
            double[] votes = new double[predicted.get(column).length];
            double all = 0;
            for (Neighbour voter : voters) {
                int own = value.applyAsInt(column, voter.item());
                if (own >= 0) {
                    double weight = Math.exp((voter.cosine() - voters.getFirst().cosine()) / FADING);
                    votes[own] += weight;
                    all += weight;
                }
            }
            mixed.add(mixed(predicted.get(column), votes, all));
        }
        return mixed;
    }

    private static float[] mixed(float[] predicted, double[] votes, double all) {
        float[] mixed = predicted.clone();
        for (int value = 0; value < mixed.length && all > 0; value++) {
            mixed[value] = (float) ((1 - SHARE) * predicted[value] + SHARE * votes[value] / all);
        }
        return mixed;
    }
}
