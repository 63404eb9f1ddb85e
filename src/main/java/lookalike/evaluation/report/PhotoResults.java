package lookalike.evaluation.report;

import java.util.Optional;
import lookalike.image.RgbImage;
import lookalike.search.SearchResult;

/**
 * The answer to one photo.
 *
 * @param photo as it was searched with, whole; empty if it was searched for products or words
 * @param result what was found
 */
public record PhotoResults(Optional<RgbImage> photo, SearchResult result) {}
