package lookalike.ui.answers;

import java.util.Optional;
import lookalike.image.palette.Palette;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.service.CatalogueSearch;

/**
 * A result with what is shown of it.
 *
 * @param match the product, with its rank among the results
 * @param from the catalogue it is from
 * @param label of its likeness
 * @param method by which its catalogue ranked it
 * @param palette of its picture; empty if it is not known
 */
public record Hit(ProductMatch match, CatalogueSearch from, SimilarityLabel label, RankingMethod method,
        Optional<Palette> palette) {

    /** @return what no other product has, in any catalogue */
    public String key() {
        return key(from, match);
    }

    /** @return the key of a product of a catalogue */
    public static String key(CatalogueContents from, ProductMatch match) {
        return from.catalogue() + "\n" + match.product().id();
    }
}
