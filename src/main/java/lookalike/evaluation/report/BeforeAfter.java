package lookalike.evaluation.report;

import lookalike.image.RgbImage;
import lookalike.search.SearchResult;

/**
 * The answers to one photo by the original method and as the program ranks today.
 *
 * @param photo as it was searched with, whole
 * @param before by {@link lookalike.ranking.RankingMethod#RAW}
 * @param after as chosen
 */
public record BeforeAfter(RgbImage photo, SearchResult before, SearchResult after) {}
