package lookalike.search.confidence;

import java.util.List;
import lookalike.search.garment.GarmentDirection;

/**
 * What a catalogue's best results mean, fitted to it. See {@link MatchModelTrainer} for how.
 *
 * @param direction of garments, see {@link lookalike.search.garment.GarmentDirection}
 * @param usual cosine to the nearest other picture that 97 of 100 of the catalogue's pictures reach
 * @param similar the same for 95 of 100
 * @param verySimilar the same for 60 of 100
 * @param match gives the probability that the catalogue has something like the photo
 * @param noneBelow a photo with a smaller probability is like nothing in the catalogue
 * @param same gives the probability that the best result is the very product of a product shot
 */
public record MatchModel(List<Float> direction, double usual, double similar, double verySimilar, LogisticModel match,
        double noneBelow, LogisticModel same) {

    /** Where the whole photo's nearness begins to count by itself: a little below what is usual. */
    private static final double BELOW_USUAL = .06;
    /** At least as probable that the nearest product is called the very one by its nearness alone. */
    public static final double SURE = .8;
    private static final int INPUTS = 6;
    private static final int SAME_INPUTS = 2;

    public MatchModel {
        direction = List.copyOf(direction);
    }

    /** @return the direction of garments */
    public GarmentDirection garments() {
        float[] values = new float[direction.size()];
        for (int d = 0; d < values.length; d++) {
            values[d] = direction.get(d);
        }
        return new GarmentDirection(values);
    }

    /** @return the probability that the catalogue has something that looks like the photo, 0 to 1 */
    public double confidence(MatchStatistics photo) {
        return match.of(inputs(photo, usual));
    }

    /** @return whether nothing in the catalogue looks like the photo */
    public boolean isNone(MatchStatistics photo) {
        return confidence(photo) < noneBelow;
    }

    /**
     * Whatever the fit says, what is farther away than similar products are is not the very product: where the
     * catalogue's pictures are all alike, or nearly, it goes by what is ahead of the next alone.
     *
     * @return the probability that the nearest product is the photo's own, by its nearness alone
     */
    public double sameness(MatchStatistics photo) {
        return photo.best() < similar ? 0 : same.of(sameInputs(photo));
    }

    /** @return whether the nearest product is very probably the photo's own */
    public boolean isSame(MatchStatistics photo) {
        return sameness(photo) >= SURE;
    }

    /** @return whether there is a weight for each thing that photos are judged by, as a damaged file may not have */
    boolean isWhole() {
        return match.weights().size() == INPUTS && same.weights().size() == SAME_INPUTS;
    }

    static double[] inputs(MatchStatistics photo, double usual) {
        return new double[] {photo.bestFive(), photo.garment(), photo.whole(),
            Math.max(0, photo.wholeBest() - usual + BELOW_USUAL), photo.other(), photo.wholeOther()};
    }

    static double[] sameInputs(MatchStatistics photo) {
        return new double[] {photo.best(), photo.lead()};
    }
}
