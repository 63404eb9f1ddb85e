package lookalike.ranking.index;

import lookalike.ranking.ScoreParts;

/**
 * One row found.
 *
 * @param row its number
 * @param parts of its score
 * @param same cosine that tells the very product of the photo from similar ones
 */
public record RankedRow(int row, ScoreParts parts, double same) {}
