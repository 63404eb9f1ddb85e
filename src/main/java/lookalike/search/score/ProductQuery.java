package lookalike.search.score;

import lookalike.features.Feature;
import lookalike.ranking.RankingVector;
import org.jspecify.annotations.Nullable;

/**
 * A product as a query, which can be asked in another part of its catalogue than its own.
 *
 * @param pixels the hash of its first picture's pixels, which tells twins
 * @param vector in the ranking space that all parts share; null if there is none
 * @param feature of the picture; null if there is a vector
 */
public record ProductQuery(String pixels, @Nullable RankingVector vector, @Nullable Feature feature) {}
