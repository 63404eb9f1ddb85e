package lookalike.service;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.ranking.RankingMethod;
import lookalike.search.DuplicateCluster;
import lookalike.search.Explanation;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;

/**
 * A catalogue opened for searching, in its state at that time. All photos are decoded here, in the same way as the
 * catalogue's own pictures; the last ones are cached. Safe for use by several threads; once it or its services are
 * closed, every call ends with a {@link CancellationException}.
 */
public interface CatalogueSearch extends CatalogueContents, AutoCloseable {

    /** @return how many of its products can be found */
    int products();

    /** @return how many of its products cannot be found yet because their pictures are not indexed */
    int waiting();

    /**
     * @return whether it is searched in float, though this machine could search in 8 bits; takes a moment the first
     *     time
     */
    boolean canBeFaster();

    /**
     * @param k how many products, at least 1; those with the very same picture count once
     * @param filter which products may be results
     * @param options how they are ranked; what the catalogue has not learned is left out
     * @return the best products; fewer than {@code k} only if there are no more
     * @throws LookalikeException if a photo cannot be read, or the filter names a column that does not exist
     */
    SearchResult find(SearchQuery query, int k, ProductFilter filter, RankingOptions options)
            throws LookalikeException;

    /** Ranks as usual. */
    default SearchResult find(SearchQuery query, int k, ProductFilter filter) throws LookalikeException {
        return find(query, k, filter, RankingOptions.USUAL);
    }

    /** @return the whole photo, turned as the view says, with as many pixels as the search uses */
    RgbImage photo(QueryPhoto photo) throws LookalikeException;

    /** @return where in the whole photo garments may be, at most three; none if this machine cannot tell */
    List<Frame> frames(QueryPhoto photo) throws LookalikeException;

    /**
     * @param image a product's picture
     * @param method by which results were ranked, see {@link SearchResult#method}
     * @return why it is similar to a photo; empty if this machine cannot tell
     */
    Optional<Explanation> explain(QueryPhoto photo, String image, RankingMethod method) throws LookalikeException;

    /**
     * @param atLeast smallest similarity, a cosine
     * @return all pairs of products whose pictures look nearly the same, the most similar first; without those that
     *     users said are not the same, and without hidden products
     */
    List<NearDuplicates.Pair> nearDuplicates(double atLeast, JobMonitor monitor) throws LookalikeException;

    /**
     * @param atLeast smallest similarity, a cosine
     * @return products whose pictures look nearly the same or are the very same, in groups
     */
    List<DuplicateCluster> duplicates(double atLeast, JobMonitor monitor) throws LookalikeException;

    /**
     * @param monitor told products; if it cancels, what is done is kept for the next time
     * @return the most similar products of every product
     */
    RelatedReport related(RelatedRequest request, JobMonitor monitor) throws LookalikeException;

    /** @throws lookalike.catalogue.CatalogueException.NoProduct if the catalogue has no product with this id */
    Product product(String id) throws LookalikeException;

    /**
     * @param column a header or a known name
     * @return its values by the products' ids, in their order; empty where a product has none
     */
    SequencedMap<String, String> column(String column) throws LookalikeException;

    /**
     * Opens the folder or zip that pictures are read from, which the first picture would wait for. Whatever is wrong
     * with it is told by reading a picture.
     */
    void openPictures();

    /** Closes the catalogue after waiting for all calls in progress. */
    @Override
    void close();
}
