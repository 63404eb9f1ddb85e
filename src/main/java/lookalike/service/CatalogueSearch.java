package lookalike.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.search.Explanation;
import lookalike.search.FacetOption;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;

/**
 * A catalogue that is open for searching, as it was when it was opened. Photos are decoded here and nowhere else, as
 * the catalogue's own pictures were; the last ones are remembered. Safe for use by several threads; once it or its
 * services are closed, everything ends by {@link CancellationException}.
 */
public interface CatalogueSearch extends PictureSource, AutoCloseable {

    /** @return the catalogue's name */
    String catalogue();

    /** @return how many of its products can be found */
    int products();

    /** @return how many of its products cannot be found yet because their pictures are not indexed */
    int waiting();

    /**
     * @return whether its products were indexed in float, though this machine could search in 8 bits; takes a moment
     *     when it is first asked
     */
    boolean canBeFaster();

    /**
     * @param k how many products, at least 1; those with the very same picture count once
     * @param filter which products may be results
     * @return the most similar products; fewer than {@code k} only if there are no more
     * @throws LookalikeException if a photo cannot be read, or the filter names a column that there is not
     */
    SearchResult find(SearchQuery query, int k, ProductFilter filter) throws LookalikeException;

    /** @return how many products a filter leaves */
    int count(ProductFilter filter) throws LookalikeException;

    /** @return by what products can be chosen, with how many each choice would leave */
    List<FacetOption> choices(ProductFilter filter) throws LookalikeException;

    /** @return the whole photo the right way up, with as many pixels as the search looks at */
    RgbImage photo(QueryPhoto photo) throws LookalikeException;

    /** @return where in the whole photo garments may be, at most three; none if this machine cannot tell */
    List<Frame> frames(QueryPhoto photo) throws LookalikeException;

    /**
     * @param image a product's picture
     * @return why it is similar to a photo; empty if this machine cannot tell
     */
    Optional<Explanation> explain(QueryPhoto photo, String image) throws LookalikeException;

    /**
     * @param atLeast the similarity, a cosine
     * @return pairs of products whose pictures look nearly the same, the most similar first
     */
    List<NearDuplicates.Pair> nearDuplicates(double atLeast, JobMonitor monitor) throws LookalikeException;

    /** Waits for everything that is under way here. */
    @Override
    void close();
}
