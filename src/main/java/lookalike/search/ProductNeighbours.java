package lookalike.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;

/**
 * The most similar products of products of the catalogue, as a search with the product finds them. Usable as long as
 * its searcher is open; safe for use by several threads.
 */
public final class ProductNeighbours {

    private static final int HASH_DIGITS = 20;

    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final QueryAnswerer answerer;
    private final Optional<RankedSearch> ranked;

    ProductNeighbours(IndexedProducts products, FeatureMatrix matrix, QueryAnswerer answerer,
            Optional<RankedSearch> ranked) {
        this.products = products;
        this.matrix = matrix;
        this.answerer = answerer;
        this.ranked = ranked;
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
     * @param rows of their pictures
     */
    public record Among(BitSet items, BitSet rows) {}

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
        return new Among((BitSet) items.clone(), products.rowsWith(items::get));
    }

    /** @return at most {@code k} products, the best first; never the product itself or one with the same picture */
    public List<Similar> of(int item, int k, Among among) {
        return among.items().isEmpty() ? List.of()
                : answerer.like(item, k, among.items(), among.rows()).stream().limit(k)
                        .map(found -> new Similar(catalogue().id(found.item()), found.similarity(), found.score()))
                        .toList();
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
