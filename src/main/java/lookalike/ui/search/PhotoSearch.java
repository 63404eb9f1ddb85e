package lookalike.ui.search;

import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.search.Explanation;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.search.Query;
import lookalike.search.SearchResult;
import lookalike.ui.pictures.PictureSource;

/** A catalogue that can be searched by photo. Safe for use by several threads; after closing it answers nothing. */
public interface PhotoSearch extends PictureSource, AutoCloseable {

    /** @return the catalogue's name */
    String catalogue();

    /** @return how many of its products can be found */
    int products();

    /** @return whether its products were indexed in float, though this machine could be faster in 8 bits */
    boolean canBeFaster();

    /** @return the {@code k} most similar products of a selection, or all if there are fewer */
    SearchResult find(Query query, int k, ProductFilter selection) throws LookalikeException;

    /** @return how many products a selection leaves */
    int count(ProductFilter selection) throws LookalikeException;

    /** @return by what products can be chosen, with how many each choice would leave */
    List<FacetOption> choices(ProductFilter selection) throws LookalikeException;

    /** @return where in a photo garments may be, at most three */
    List<Frame> frames(RgbImage photo) throws LookalikeException;

    /**
     * @param image a product's picture
     * @return why it is similar to a photo; empty if that cannot be told on this machine
     */
    Optional<Explanation> explain(RgbImage photo, String image) throws LookalikeException;

    @Override
    void close();
}
