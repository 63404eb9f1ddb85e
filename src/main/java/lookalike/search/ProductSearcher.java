package lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.Progress;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.Frame;
import lookalike.image.PixelSize;
import lookalike.image.RgbImage;
import lookalike.index.Neighbour;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries over one catalogue. Safe for use by several threads, but must not be closed during a search, which
 * reads mapped memory, nor closed twice.
 */
public final class ProductSearcher implements AutoCloseable {

    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final CatalogueIndex index;
    private final List<Notice> notices;
    private final QueryFeatures features;
    private final MatchConfidence confidence = new MatchConfidence();
    /** The rows that belong to some product, or null if all do. */
    private final @Nullable BitSet everything;
    /** Read on first use; guarded by itself. */
    private final AtomicReference<@Nullable FacetCounts> facets = new AtomicReference<>();

    private ProductSearcher(IndexedProducts products, FeatureMatrix matrix, CatalogueIndex index,
            QueryFeatures features,
            List<Notice> notices) {
        this.products = products;
        this.matrix = matrix;
        this.index = index;
        this.features = features;
        this.notices = notices;
        this.everything = products.rows() == index.size() ? null : products.rowsWith(_ -> true);
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
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, network.identity())) {
            IndexedProducts products = new IndexedProducts(catalogue, stored);
            Optional<PixelSize> typical = stored.typicalSize();
            List<Notice> notices = new ArrayList<>();
            FeatureMatrix matrix = stored.matrix();
            return new ProductSearcher(products, matrix, index(stored, matrix, choice, notices),
                    new QueryFeatures(network, typical), notices);
        }
    }

    /** Closes the matrix if the index cannot be opened. */
    private static CatalogueIndex index(FeatureSnapshot stored, FeatureMatrix matrix, IndexChoice choice,
            List<Notice> notices) throws LookalikeException {
        try {
            return CatalogueIndex.open(new CatalogueForest(stored), matrix, choice, notices::add);
        } catch (LookalikeException | RuntimeException problem) {
            matrix.close();
            throw problem;
        }
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
        return find(query, k, selection, RankingOptions.USUAL);
    }

    /**
     * @param query what the results should look like
     * @param k how many products, at least 1; those with the very same picture count once
     * @param selection which products may be results
     * @param options how they are ranked; what the catalogue has not learned is left out
     * @return the most similar products; if the query is empty, those that the text describes best, or else the first
     *     of the catalogue, without similarities
     */
    public SearchResult find(SearchQuery query, int k, ProductFilter selection, RankingOptions options)
            throws LookalikeException {
        long start = System.nanoTime();
        List<RgbImage> photos = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            photos.add(features.meant(photo));
        }
        long decoded = System.nanoTime();
        List<Feature> seen = photos.stream().map(features::of).toList();
        long extracted = System.nanoTime();
        List<ProductMatch> matches = matches(query, seen, k, selection);
        long found = System.nanoTime();
        return new SearchResult(query, matches, new SearchResult.Timing(
                (decoded - start) / 1e6, (extracted - decoded) / 1e6, (found - extracted) / 1e6),
                index.forest().map(each -> new SearchResult.Approximation(each.recall(), each.recallAt())),
                RankingMethod.RAW, List.of(), Collections.nCopies(photos.size(), Optional.empty()),
                quality(matches));
    }

    /** Judged by the most similar match, which need not be the first. */
    private Optional<MatchQuality> quality(List<ProductMatch> matches) {
        return matches.stream().filter(ProductMatch::isCompared).mapToDouble(ProductMatch::similarity).boxed()
                .max(Comparator.naturalOrder()).map(confidence::of);
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

    /** @see QueryFeatures#explain */
    public Optional<Explanation> explain(QueryPhoto photo, byte[] picture, String name) throws LookalikeException {
        return features.explain(photo, picture, name);
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

    private List<ProductMatch> matches(SearchQuery query, List<Feature> seen, int k, ProductFilter selection)
            throws LookalikeException {
        BitSet wanted = selection.isAll() ? null : products.selected(selection);
        List<Feature> about = Stream.concat(seen.stream(), rows(query.products())).toList();
        Optional<Feature> direction = Rocchio.query(about, rows(query.more()).toList(), rows(query.less()).toList());
        if (direction.isEmpty()) {
            return described(k, wanted, selection);
        }
        Set<Integer> banned = new HashSet<>(products.firstRows(ids(query.products())));
        banned.addAll(products.firstRows(ids(query.less())));
        return similar(direction.get(), k, wanted, banned);
    }

    private Stream<Feature> rows(List<Product> like) {
        return products.firstRows(ids(like)).stream().map(matrix::row);
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    /**
     * Asks for more and more rows until they belong to enough products, because several of them may be pictures of
     * one.
     *
     * @param banned first rows of products that are no results
     */
    private List<ProductMatch> similar(Feature direction, int k, @Nullable BitSet wanted, Set<Integer> banned)
            throws LookalikeException {
        BitSet rows = wanted == null ? everything : products.rowsWith(wanted::get);
        int all = rows == null ? index.size() : rows.cardinality();
        int asked = 0;
        List<ProductMatch> matches = List.of();
        // None are asked for where no product is wanted.
        while (matches.size() < k && asked < all) {
            asked = Math.min(all, 2 * asked + k + banned.size());
            matches = matches(index.nearest(direction, asked, rows), k, wanted, banned);
        }
        return matches;
    }

    private List<ProductMatch> matches(List<Neighbour> nearest, int k, @Nullable BitSet wanted, Set<Integer> banned)
            throws LookalikeException {
        List<ProductMatch> matches = new ArrayList<>();
        Set<Integer> shown = new HashSet<>(banned);
        for (Neighbour neighbour : nearest) {
            float cosine = Math.clamp(neighbour.cosine(), 0f, 1f);
            for (int item : products.items(neighbour.item())) {
                boolean isWanted = wanted == null || wanted.get(item);
                if (matches.size() < k && isWanted && shown.add(products.firstRow(item))) {
                    matches.add(products.match(matches.size() + 1, item, neighbour.item(), wanted, cosine,
                            ScoreParts.ofLooks(cosine)));
                }
            }
        }
        return matches;
    }

    /** Results of an empty query: as the text ranks them, else in the catalogue's order. */
    private List<ProductMatch> described(int k, @Nullable BitSet wanted, ProductFilter selection)
            throws LookalikeException {
        List<ProductMatch> matches = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        IntStream order = selection.text().isEmpty() ? IntStream.range(0, catalogue().size())
                : catalogue().search(selection.text()).stream().mapToInt(Integer::intValue);
        for (int item : order.filter(each -> wanted == null || wanted.get(each)).toArray()) {
            int row = products.firstRow(item);
            if (matches.size() < k && shown.add(row)) {
                matches.add(products.match(matches.size() + 1, item, row, wanted, Double.NaN, ScoreParts.NONE));
            }
        }
        return matches;
    }

    @Override
    public void close() {
        index.close();
        matrix.close();
        products.close();
    }
}
