package lookalike.search;

import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchStatistics;

/**
 * Judges the best match of a photo: by a {@link MatchModel} of the catalogue if there is one, else by the cosine of
 * their ResNet-50 features. The bounds of the levels were set by two
 * counts over 42,072 pictures of products. Among the five nearest of 1,200 of them, the same kind of garment was shown
 * by 94 in 100 results from 0.95 on, by 80 from 0.90, 71 from 0.80 and 61 from 0.75. Forty large photos of products
 * in the catalogue lay at 0.89 to 0.97 from their own thumbnail. Half of all pairs taken at random lie under 0.49.
 * The confidence rises in a straight line between the bounds.
 */
public final class MatchConfidence {

    /** At least as probable that other signs of the same product are believed. */
    private static final double BELIEVED = .5;

    private static final MatchLevel[] LEVELS = {MatchLevel.NONE, MatchLevel.SOME, MatchLevel.SIMILAR,
        MatchLevel.VERY_SIMILAR, MatchLevel.SAME};
    /** The least cosine of each level, and the greatest of all. */
    private static final double[] BOUNDS = {0, 0.55, 0.72, 0.85, 0.95, 1};
    /** The confidence at each bound. */
    private static final double[] CONFIDENCES = {0, 0.5, 0.8, 0.95, 0.99, 1};

    /**
     * Judges by what was fitted to the catalogue.
     *
     * @param isSame whether other signs say that the best match is the very product
     */
    public MatchQuality of(MatchModel model, MatchStatistics photo, boolean isSame) {
        return new MatchQuality(level(model, photo, isSame), model.confidence(photo));
    }

    private static MatchLevel level(MatchModel model, MatchStatistics photo, boolean isSame) {
        if (model.isNone(photo)) {
            return MatchLevel.NONE;
        }
        if (model.isSame(photo) || isSame && model.sameness(photo) >= BELIEVED) {
            return MatchLevel.SAME;
        }
        if (photo.best() >= model.verySimilar()) {
            return MatchLevel.VERY_SIMILAR;
        }
        return photo.best() >= model.similar() ? MatchLevel.SIMILAR : MatchLevel.SOME;
    }

    /** @param cosine of the best match, as {@link ProductMatch#similarity} */
    MatchQuality of(double cosine) {
        double value = Math.clamp(cosine, 0, 1);
        int level = LEVELS.length - 1;
        while (value < BOUNDS[level]) {
            level--;
        }
        double share = (value - BOUNDS[level]) / (BOUNDS[level + 1] - BOUNDS[level]);
        return new MatchQuality(LEVELS[level],
                CONFIDENCES[level] + share * (CONFIDENCES[level + 1] - CONFIDENCES[level]));
    }

    /**
     * @param cosine of the best match, which other signs say is the very product
     */
    MatchQuality ofSame(double cosine) {
        return new MatchQuality(MatchLevel.SAME, Math.max(of(cosine).confidence(), CONFIDENCES[LEVELS.length - 1]));
    }
}
