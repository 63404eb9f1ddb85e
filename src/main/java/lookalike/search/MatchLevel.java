package lookalike.search;

import java.util.Locale;
import java.util.Optional;

/** How good the first match of a photo is, by calibrated confidence. */
public enum MatchLevel {
    /** Very likely the same product. */
    SAME,
    /** Very similar products. */
    VERY_SIMILAR,
    /** Similar products. */
    SIMILAR,
    /** Some likeness. */
    SOME,
    /** Nothing in the catalogue looks like the photo. */
    NONE;

    /** The least cosine of each level that has one, the best first. */
    private static final double[] BOUNDS = {0.95, 0.85, 0.72, 0.55};

    /**
     * @param quality of the best result of the search; empty if nothing was compared
     * @return the level of one result: never better than that of the best, and the same for a first one that is very
     *     similar, as more than the cosine tells the very product
     */
    public static MatchLevel of(ProductMatch match, Optional<MatchQuality> quality) {
        MatchLevel own = of(match.similarity());
        MatchLevel best = quality.map(MatchQuality::level).orElse(own);
        boolean isBest = match.rank() == 1 && own == VERY_SIMILAR;
        return isBest || own.compareTo(best) < 0 ? best : own;
    }

    private static MatchLevel of(double cosine) {
        int level = 0;
        while (level < BOUNDS.length && cosine < BOUNDS[level]) {
            level++;
        }
        return values()[level];
    }

    /** @return the word in JSON */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
