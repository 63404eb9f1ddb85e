package lookalike.search;

/**
 * How good the first result of a photo is.
 *
 * @param level in words
 * @param confidence the probability that the catalogue has something that looks like it, 0 to 1
 */
public record MatchQuality(MatchLevel level, double confidence) {

    public MatchQuality {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1: " + confidence);
        }
    }

    /** @return whether nothing in the catalogue looks like the photo */
    public boolean isNone() {
        return level == MatchLevel.NONE;
    }
}
