package lookalike.search.confidence;

import java.util.List;
import lookalike.features.Feature;
import lookalike.index.Neighbour;
import lookalike.search.garment.GarmentDirection;
import lookalike.search.garment.NoGarmentPictures;

/**
 * What tells a photo of a garment from other photos, and the very product from others.
 *
 * @param best cosine of the garment to the nearest picture of the catalogue
 * @param lead how much less the next picture's cosine is
 * @param bestFive mean cosine to the five nearest
 * @param garment how garment-like the garment is, see {@link GarmentDirection}
 * @param whole how garment-like the whole photo is
 * @param wholeBest cosine of the whole photo to the nearest picture
 * @param other how like the nearest pictures without a garment the garment is, see {@link NoGarmentPictures#likeness}
 * @param wholeOther the same of the whole photo
 */
public record MatchStatistics(double best, double lead, double bestFive, double garment, double whole,
        double wholeBest, double other, double wholeOther) {

    private static final int FIVE = 5;

    /**
     * @param feature of the garment
     * @param nearest its nearest pictures, the nearest first; at least one, five are enough
     * @param photo feature of the whole photo; the same for a product shot
     * @param photoBest the whole photo's cosine to its nearest picture
     * @param others that the model was fitted with
     */
    public static MatchStatistics of(Feature feature, List<Neighbour> nearest, Feature photo, double photoBest,
            GarmentDirection direction, NoGarmentPictures others) {
        return of(feature, nearest, photo, photoBest, direction, others, -1);
    }

    /** @param left the picture without a garment that it is, or is mixed with */
    static MatchStatistics of(Feature feature, List<Neighbour> nearest, Feature photo, double photoBest,
            GarmentDirection direction, NoGarmentPictures others, int left) {
        double best = nearest.getFirst().cosine();
        double next = nearest.size() > 1 ? nearest.get(1).cosine() : 0;
        double mean = nearest.stream().limit(FIVE).mapToDouble(Neighbour::cosine).average().orElseThrow();
        return new MatchStatistics(best, best - next, mean, direction.of(feature), direction.of(photo), photoBest,
                others.likeness(feature, left), others.wholeLikeness(photo, left));
    }

    /**
     * The same among more pictures than were compared. Whatever stands out from the few that a filter leaves need not
     * stand out from all, and the very product does.
     *
     * @param row the nearest of those that were compared
     * @param all the nearest of all pictures, the nearest first; two are enough
     */
    public MatchStatistics ahead(int row, List<Neighbour> all) {
        double next = all.stream().filter(each -> each.item() != row).mapToDouble(Neighbour::cosine).findFirst()
                .orElse(0);
        return new MatchStatistics(best, best - next, bestFive, garment, whole, wholeBest, other, wholeOther);
    }

    /** The same of a product shot, which is its own garment. */
    public static MatchStatistics of(Feature feature, List<Neighbour> nearest, GarmentDirection direction,
            NoGarmentPictures others) {
        return of(feature, nearest, feature, nearest.getFirst().cosine(), direction, others);
    }
}
