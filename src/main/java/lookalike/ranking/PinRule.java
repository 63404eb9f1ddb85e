package lookalike.ranking;

/**
 * When a product stands first because it is the very product of the photo: if {@code z + factor * lead >= threshold},
 * with its cosine z of {@link RankingVector#same} and its lead over the next product whose picture is another.
 */
public record PinRule(double threshold, double factor) {}
