package lookalike.search.confidence;

import java.util.List;
import lookalike.features.Feature;
import lookalike.index.Neighbour;
import lookalike.search.garment.GarmentDirection;

/**
 * What tells a photo of a garment from other photos, and the very product from others.
 *
 * @param best cosine of the garment to the nearest picture of the catalogue
 * @param lead how much less the next picture's cosine is
 * @param bestFive mean cosine to the five nearest
 * @param garment how garment-like the garment is, see {@link GarmentDirection}
 * @param whole how garment-like the whole photo is
 * @param wholeBest cosine of the whole photo to the nearest picture
 */
public record MatchStatistics(double best, double lead, double bestFive, double garment, double whole,
        double wholeBest) {

    private static final int FIVE = 5;

    /**
     * @param feature of the garment
     * @param nearest its nearest pictures, the nearest first; at least one, five are enough
     * @param photo feature of the whole photo; the same for a product shot
     * @param photoBest the whole photo's cosine to its nearest picture
     */
    public static MatchStatistics of(Feature feature, List<Neighbour> nearest, Feature photo, double photoBest,
            GarmentDirection direction) {
        double best = nearest.getFirst().cosine();
        double next = nearest.size() > 1 ? nearest.get(1).cosine() : 0;
        double mean = nearest.stream().limit(FIVE).mapToDouble(Neighbour::cosine).average().orElseThrow();
        return new MatchStatistics(best, best - next, mean, direction.of(feature), direction.of(photo), photoBest);
    }

    /** The same of a product shot, which is its own garment. */
    public static MatchStatistics of(Feature feature, List<Neighbour> nearest, GarmentDirection direction) {
        return of(feature, nearest, feature, nearest.getFirst().cosine(), direction);
    }
}
