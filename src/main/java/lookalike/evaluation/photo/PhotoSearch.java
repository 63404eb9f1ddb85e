package lookalike.evaluation.photo;

import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;

/** Searches a catalogue with a photo. */
@FunctionalInterface
public interface PhotoSearch {

    /**
     * @param photo decoded as the catalogue's own pictures
     * @param k how many products
     */
    SearchResult find(RgbImage photo, int k, RankingOptions options) throws LookalikeException;
}
