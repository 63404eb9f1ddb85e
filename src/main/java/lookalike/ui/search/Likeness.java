package lookalike.ui.search;

import java.util.Locale;

/**
 * Similarity in words. The bounds are cosines of ResNet-50 features, set by a count over 12,000 catalogue pictures:
 * of pairs from 0.95 on, 97 in 100 are the same kind of garment; from 0.85 to 0.90, 53; from 0.80, 36; from 0.70, 17;
 * half of all pairs taken at random lie under 0.49, and 95 in 100 under 0.76.
 */
public enum Likeness {
    SAME(0.97), VERY_SIMILAR(0.88), SIMILAR(0.80), SOME(0.68), NONE(-1);

    private final double atLeast;

    Likeness(double atLeast) {
        this.atLeast = atLeast;
    }

    /** @param similarity a cosine, -1 to 1 */
    public static Likeness of(double similarity) {
        for (Likeness likeness : values()) {
            if (similarity >= likeness.atLeast) {
                return likeness;
            }
        }
        return NONE;
    }

    /** @return the key of its words */
    public String key() {
        return "likeness." + name().toLowerCase(Locale.ROOT);
    }
}
