package lookalike.catalogue;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * The price of a product and where it is sold.
 *
 * @param price at least 0, in {@code currency}
 * @param currency as in the catalogue, for instance {@code EUR}; empty if unknown
 * @param link the shop's page; only ever {@code http} or {@code https}
 */
public record Offer(Optional<BigDecimal> price, String currency, Optional<URI> link) {

    /** Neither price nor link. */
    public static final Offer NONE = new Offer(Optional.empty(), "", Optional.empty());
}
