package lookalike.ui.answers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.search.ProductMatch;

/** The order in which results are shown. Unknown values come last; equal ones are ordered by similarity. */
public enum ResultOrder {
    /** The most similar first. */
    SIMILARITY(match -> Optional.of(0.0)),
    /** The cheapest first. */
    PRICE(match -> match.product().offer().price().map(BigDecimal::doubleValue)),
    /** The best rated first. */
    RATING(match -> known(match.product().ratings().rating().isPresent(),
            -match.product().ratings().rating().orElse(0))),
    /** The most liked and most reviewed first. */
    POPULARITY(match -> popularity(match.product()));

    private final Function<ProductMatch, Optional<Double>> rank;

    ResultOrder(Function<ProductMatch, Optional<Double>> rank) {
        this.rank = rank;
    }

    /** @return whether any of the matches has a value for this order */
    public boolean isKnownOf(List<ProductMatch> matches) {
        return matches.stream().anyMatch(match -> rank.apply(match).isPresent());
    }

    /** @return the matches in this order */
    public List<ProductMatch> of(List<ProductMatch> matches) {
        return of(matches, false);
    }

    /**
     * @param reversed the other way round: the dearest, the worst rated, or the least popular first; unknown values
     *     come last all the same
     * @return the matches in this order
     */
    public List<ProductMatch> of(List<ProductMatch> matches, boolean reversed) {
        double sign = reversed ? -1 : 1;
        return matches.stream()
                .sorted(Comparator
                        .<ProductMatch>comparingDouble(match -> rank.apply(match).map(value -> sign * value)
                                .orElse(Double.POSITIVE_INFINITY))
                        .thenComparingInt(ProductMatch::rank))
                .toList();
    }

    /** @return the key of the order's name */
    public String key() {
        return "order." + name().toLowerCase(Locale.ROOT);
    }

    /** @return the key of what comes first; similarity has none */
    public String directionKey(boolean isReversed) {
        return key() + (isReversed ? ".reversed" : ".usual");
    }

    private static Optional<Double> known(boolean isKnown, double value) {
        return isKnown ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Double> popularity(Product product) {
        Ratings ratings = product.ratings();
        return known(ratings.likes().isPresent() || ratings.reviews().isPresent(),
                -(double) (ratings.likes().orElse(0) + ratings.reviews().orElse(0)));
    }
}
