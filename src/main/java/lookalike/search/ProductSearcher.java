package lookalike.search;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.Progress;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingSpace;
import lookalike.search.colour.CatalogueColours;
import lookalike.search.score.ScoreUnit;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries over one catalogue. Safe for use by several threads, but must not be closed during a search, which
 * reads mapped memory, nor closed twice.
 */
public final class ProductSearcher implements AutoCloseable {

    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final CatalogueIndex index;
    private final Optional<RankedSearch> ranked;
    private final List<Notice> notices;
    private final QueryFeatures features;
    private final QueryAnswerer answerer;
    private final StoredParts parts;
    /** The rows that belong to some product, or null if all do. */
    private final @Nullable BitSet everything;
    /** Read on first use; guarded by itself. */
    private final AtomicReference<@Nullable FacetCounts> facets = new AtomicReference<>();

    private ProductSearcher(StoredParts parts, FeatureNetwork network, Path folder) {
        this.parts = parts;
        this.products = parts.products();
        this.matrix = parts.matrix();
        this.index = parts.index();
        this.ranked = parts.ranked();
        this.features = new QueryFeatures(network, parts.typical());
        this.notices = parts.notices();
        this.everything = products.rows() == index.size() ? null : products.rowsWith(_ -> true);
        this.answerer = new QueryAnswerer(products, matrix, index, ranked, features,
                new CatalogueColours(catalogue(), folder), parts.model(), everything);
    }

    /**
     * Opens a catalogue with the search that was chosen when its forest was grown.
     *
     * @see #open(Catalogue, Path, FeatureNetwork, IndexChoice)
     */
    public static ProductSearcher open(Catalogue catalogue, Path folder, FeatureNetwork network)
            throws LookalikeException {
        return open(catalogue, folder, network, IndexChoice.AS_STORED);
    }

    /**
     * @param catalogue to search; closed with the searcher
     * @param folder of the catalogue's features
     * @param network computes the query's feature; stays open when the searcher is closed
     * @param choice of the search that answers
     * @throws LookalikeException if nothing is indexed
     */
    public static ProductSearcher open(Catalogue catalogue, Path folder, FeatureNetwork network, IndexChoice choice)
            throws LookalikeException {
        return open(catalogue, folder, network.identity(), () -> network, choice);
    }

    /** Waits for a network. */
    @FunctionalInterface
    public interface NetworkSource {
        /** @return the network, always the same */
        FeatureNetwork get() throws LookalikeException;
    }

    /**
     * Does the same while the network is still being opened.
     *
     * @param expected the identity that the network has, unless it does not run here and another is used instead
     * @param network waited for at the end
     */
    public static ProductSearcher open(Catalogue catalogue, Path folder, ModelIdentity expected, NetworkSource network,
            IndexChoice choice) throws LookalikeException {
        StoredParts parts;
        try {
            parts = StoredParts.open(catalogue, folder, expected, choice);
        } catch (LookalikeException problem) {
            if (network.get().identity().equals(expected)) {
                throw problem;
            }
            return open(catalogue, folder, network.get(), choice);
        }
        boolean done = false;
        try {
            if (network.get().identity().equals(expected)) {
                ProductSearcher opened = new ProductSearcher(parts, network.get(), folder);
                done = true;
                return opened;
            }
        } finally {
            if (!done) {
                parts.release();
            }
        }
        return open(catalogue, folder, network.get(), choice);
    }

    /** @return which search answers, why, and what was measured when it was decided */
    public IndexDecision index() {
        return index.info();
    }

    /** @return notices for the user about what could not be used */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** @return the catalogue searched */
    public Catalogue catalogue() {
        return products.catalogue();
    }

    /** @return how many of its products can be found, that is, have a feature */
    public int searchable() {
        return products.items().cardinality();
    }

    /** @return how many products have a picture that is not indexed yet; indexing again makes them searchable */
    public int waiting() {
        return products.waiting();
    }

    /** Ranks as usual. */
    public SearchResult find(SearchQuery query, int k, ProductFilter selection) throws LookalikeException {
        return find(query, k, selection, RankingOptions.USUAL, new TasteReranking(TasteScore.NONE, 0));
    }

    /**
     * @param query what the results should look like
     * @param k how many products, at least 1; those with the very same picture count once
     * @param selection which products may be results
     * @param options how they are ranked; what the catalogue has not learned is left out
     * @param taste that the options ask for
     * @return the best products; if the query is empty, those that the text describes best, or else the first of the
     *     catalogue, without similarities
     * @throws SearchException if the options correct a column that is not predicted
     */
    public SearchResult find(SearchQuery query, int k, ProductFilter selection, RankingOptions options,
            TasteReranking taste) throws LookalikeException {
        return answerer.find(query, k, selection, options, taste);
    }

    /**
     * @param options that correct no column
     * @return the {@link ScoreUnit} of the scores of what these options find here
     */
    public double scoreUnit(RankingOptions options) throws SearchException {
        return ScoreUnit.of(answerer.method(options));
    }

    /** @return the options for filtering, with how many products each would leave */
    public List<FacetOption> choices(ProductFilter selection) throws LookalikeException {
        return facets().of(selection, products.described(selection));
    }

    private FacetCounts facets() throws LookalikeException {
        synchronized (facets) {
            FacetCounts counts = facets.get();
            if (counts == null) {
                counts = FacetCounts.of(catalogue(), products.items());
                facets.set(counts);
            }
            return counts;
        }
    }

    /** @return how many products pass the filter */
    public int count(ProductFilter selection) throws LookalikeException {
        return products.selected(selection).cardinality();
    }

    /** @return the whole photo, turned as the user wants it, decoded as the catalogue's own pictures */
    public RgbImage photo(QueryPhoto photo) throws LookalikeException {
        return features.whole(photo);
    }

    /** @return where in the whole photo garments may be, at most three; none if the engine cannot tell */
    public List<Frame> frames(QueryPhoto photo) throws LookalikeException {
        return features.frames(photo);
    }

    /**
     * @param picture a picture of the catalogue, the bytes of its file
     * @param name of the picture for messages
     * @param method by which results were ranked
     * @return why it is similar to the selected part of a photo; empty if this engine cannot tell
     */
    public Optional<Explanation> explain(QueryPhoto photo, byte[] picture, String name, RankingMethod method)
            throws LookalikeException {
        if (method == RankingMethod.RAW || ranked.isEmpty()) {
            return features.explain(photo, picture, name, Explanation::of);
        }
        RankingSpace space = ranked.get().space();
        double whole = method == RankingMethod.LOOKS ? 1 : 1 + space.weights().total();
        return features.explain(photo, picture, name,
                (mine, theirs) -> Explanation.of(mine, theirs, space.looks(), whole));
    }

    /**
     * Finds products whose pictures look nearly the same; those with the very same picture count as one.
     *
     * @param atLeast smallest similarity, a cosine
     * @param progress told products examined
     * @return pairs, the most similar first
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public List<NearDuplicates.Pair> nearDuplicates(double atLeast, Progress progress) throws LookalikeException {
        return new NearDuplicates(matrix, index, products, everything).atLeast(atLeast, progress);
    }

    /** @return pairs of products whose first pictures are the very same, see {@link #nearDuplicates} */
    public List<NearDuplicates.Pair> twins() throws LookalikeException {
        return new NearDuplicates(matrix, index, products, everything).twins();
    }

    /** @return the most similar products of each product, by the ranking in force */
    public ProductNeighbours neighbours() {
        return new ProductNeighbours(parts);
    }

    @Override
    public void close() {
        ranked.ifPresent(RankedSearch::close);
        index.close();
        matrix.close();
        products.close();
    }
}
