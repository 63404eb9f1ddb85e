package lookalike.search;

import java.util.Locale;

/** How good the best match of a photo is, by calibrated confidence. */
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

    /** @return the word in JSON */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
