package lookalike.ranking;

import java.util.Locale;

/** How much of the score is used; each method adds to the one before. */
public enum RankingMethod {
    /** The cosine of ResNet-50's features, as in the paper. */
    RAW,
    /** The cosine of their square roots in the catalogue's principal components. */
    LOOKS,
    /** Looks, and the space learned from the catalogue's columns. */
    LEARNED,
    /** Looks, the learned space, and the products' own columns. */
    FULL;

    /** @return the name that the user types */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
