package lookalike.taste;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;

/**
 * What is known of a catalogue's products for all clients: how popular they are, and the columns that tell taste.
 * Reads each of these columns once. Safe for use by several threads; needs no open catalogue once it is made.
 */
public final class TasteModel {

    private final Popularity popularity;
    private final TasteColumns columns;

    private TasteModel(Popularity popularity, TasteColumns columns) {
        this.popularity = popularity;
        this.columns = columns;
    }

    /** @param orders by item, how often it was bought; empty if that is unknown */
    public static TasteModel of(Catalogue catalogue, Optional<double[]> orders) throws CatalogueException {
        return new TasteModel(Popularity.of(catalogue, orders), TasteColumns.of(catalogue));
    }

    /** @return the columns that tell taste */
    public TasteColumns columns() {
        return columns;
    }

    /** @return what customers in general like */
    public TasteScore popular() {
        return bounded(popularity);
    }

    /**
     * @param interest by item, as {@link #interest} gives it
     * @param fit of the products to budget and sizes
     * @return what one client can be expected to like: popularity, their own taste and what fits, together bounded
     */
    public TasteScore of(Map<Integer, Double> interest, TasteScore fit) {
        TasteScore own = new LearnedTaste(columns, interest);
        return bounded(item -> popularity.of(item) + own.of(item) + fit.of(item));
    }

    private static TasteScore bounded(TasteScore score) {
        return item -> Math.clamp(score.of(item), -TasteScore.BOUND, TasteScore.BOUND);
    }

    /**
     * @param weights by the id of a product
     * @return by item, the weights above 0 of the products that the catalogue has
     */
    public static Map<Integer, Double> interest(Catalogue catalogue, Map<String, Double> weights) {
        Map<Integer, Double> interest = new HashMap<>();
        weights.forEach((id, weight) -> {
            OptionalInt item = catalogue.item(id);
            if (item.isPresent() && weight > 0) {
                interest.put(item.getAsInt(), weight);
            }
        });
        return interest;
    }
}
