package lookalike.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeysByRow;
import lookalike.features.ModelIdentity;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.ranking.RankingMethod;
import lookalike.search.score.ProductQuery;
import lookalike.search.score.SameProduct;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.jspecify.annotations.Nullable;

/**
 * The most similar products of products of the catalogue, or of another part of it, as a search with the product finds
 * them. Usable as long as its searcher is open, or until it is closed if it was opened alone; safe for use by several
 * threads.
 */
public final class ProductNeighbours implements AutoCloseable {

    private static final int HASH_DIGITS = 20;

    private final StoredParts parts;
    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final KeysByRow keys;
    private final CatalogueIndex index;
    private final Optional<RankedSearch> ranked;

    ProductNeighbours(StoredParts parts) {
        this.parts = parts;
        this.products = parts.products();
        this.matrix = parts.matrix();
        this.keys = new KeysByRow(parts.keys());
        this.index = parts.index();
        this.ranked = parts.ranked();
    }

    /**
     * Opens what is needed without a network.
     *
     * @param catalogue closed with this
     * @param folder of its features
     * @param choice of the search that answers
     * @throws LookalikeException if nothing is indexed
     */
    public static ProductNeighbours open(Catalogue catalogue, Path folder, ModelIdentity identity, IndexChoice choice)
            throws LookalikeException {
        return new ProductNeighbours(StoredParts.open(catalogue, folder, identity, choice));
    }

    /** Closes what {@link #open} has opened; not for those that a searcher gives. */
    @Override
    public void close() {
        parts.release();
        products.close();
    }

    /**
     * A product that is like another.
     *
     * @param id of the product
     * @param similarity cosine of the network's features, 0 to 1
     * @param score that ranks it
     */
    public record Similar(String id, double similarity, double score) {}

    /**
     * The products that may be found.
     *
     * @param items by number in the catalogue
     * @param rows of their pictures; null for all
     */
    public record Among(BitSet items, @Nullable BitSet rows) {}

    /** @return the catalogue */
    public Catalogue catalogue() {
        return products.catalogue();
    }

    /** @return the products that have a feature and are not hidden, by number in the catalogue */
    public BitSet items() {
        return products.items();
    }

    /** @return only these products, which must all be of {@link #items} */
    public Among among(BitSet items) {
        return new Among((BitSet) items.clone(), items.equals(products.items()) ? null : products.rowsWith(items::get));
    }

    /** @return at most {@code k} products, the best first; never the product itself or one with the same picture */
    public List<Similar> of(int item, int k, Among among) {
        return among.items().isEmpty() ? List.of()
                : like(item, k, among).stream().limit(k)
                        .map(found -> new Similar(catalogue().id(found.item()), found.similarity(), found.score()))
                        .toList();
    }

    private List<Candidate> like(int item, int k, Among among) {
        int row = products.firstRow(item);
        Wanted wanted = new Wanted(k, among.items(), among.rows(), Set.of(row), Optional.empty());
        return ranked.isEmpty() ? new RawSearch(products, index).find(matrix.row(row), wanted)
                : ranked(new RankedSearch.Query(ranked.get().vector(item), matrix.row(row), false), wanted);
    }

    private List<Candidate> ranked(RankedSearch.Query query, Wanted wanted) {
        RankedSearch search = ranked.orElseThrow();
        RankingMethod method = search.space().isLearned() ? RankingMethod.FULL : RankingMethod.LOOKS;
        return search.find(query, wanted, RankingOptions.USUAL.with(method), new TasteReranking(TasteScore.NONE, 0),
                SameProduct::of).candidates();
    }

    /**
     * A product of one part that is like a product of any part.
     *
     * @param item its number in the part
     * @param pixels the hash of its first picture's pixels: of products of several parts that share it, the best counts
     * @param score that ranks it
     */
    public record Found(int item, String pixels, double score) {}

    /** @return a product that has a feature as a query for all parts */
    public ProductQuery query(int item) {
        return ranked.isPresent() ? new ProductQuery(pixels(item), ranked.get().vector(item), null) : raw(item);
    }

    /** @return the product as a photo of it: with what its columns are predicted to be, not what they are */
    public ProductQuery photo(int item) {
        return ranked.isPresent() ? new ProductQuery(pixels(item), ranked.get().photo(products.firstRow(item)), null)
                : raw(item);
    }

    /** @return the product as a query by the network's feature alone */
    public ProductQuery raw(int item) {
        return new ProductQuery(pixels(item), null, matrix.row(products.firstRow(item)));
    }

    private String pixels(int item) {
        return keys.key(products.firstRow(item));
    }

    /**
     * @param query a product of any part whose ranking space is this part's
     * @param asksForest whether the forest leads to results, which is faster and may miss some; else all are compared
     * @return at most {@code k} products of this part, the best first, without those that have the query's picture
     */
    public List<Found> nearest(ProductQuery query, int k, Among among, boolean asksForest) {
        if (among.items().isEmpty()) {
            return List.of();
        }
        OptionalInt own = keys.row(query.pixels());
        Wanted wanted = new Wanted(k, among.items(), among.rows(), own.isPresent() ? Set.of(own.getAsInt()) : Set.of(),
                Optional.empty());
        List<Candidate> found = query.vector() == null
                ? new RawSearch(products, index).find(Objects.requireNonNull(query.feature()), wanted)
                : ranked(new RankedSearch.Query(query.vector(), Optional.empty(), false, asksForest), wanted);
        return found.stream().limit(k).map(each -> new Found(each.item(), pixels(each.item()), each.score())).toList();
    }

    /** @return what the ranking in force is; equal as long as two products with equal inputs have an equal score */
    public String ranking() {
        return ranked.map(RankedSearch::training).orElse("raw " + matrix.dimension());
    }

    /** @return a hash of all about a product that scores depend on: the features of its pictures and its values */
    public String inputs(int item) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (int row : products.rowsOf(item)) {
                float[] feature = matrix.row(row).values();
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * feature.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(feature);
                hash.update(bytes);
            }
            IntStream.of(ranked.map(search -> search.values(item)).orElse(new int[0]))
                    .forEach(value -> hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value)));
            return HexFormat.of().formatHex(hash.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
