package lookalike.taste;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.AmountParser;

/**
 * The most that a product may cost.
 *
 * @param most a price, above 0, without zeros at its end
 * @param currency as catalogues write it, for instance {@code EUR}; empty for whatever a catalogue's prices are in
 */
public record Budget(BigDecimal most, String currency) {

    /** Digits before or behind the point that a price may have; a short text may stand for a billion of them. */
    private static final int MOST_DIGITS = 40;

    /** @throws RuntimeException if a file of clients was damaged, so that it is no price or a value is missing */
    public Budget {
        Objects.requireNonNull(currency, "the currency of a budget");
        if (Math.abs((long) most.scale()) > MOST_DIGITS || most.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a budget has at most " + MOST_DIGITS + " digits");
        }
        if (most.signum() <= 0) {
            throw new IllegalArgumentException("a budget is above 0: " + most);
        }
        // As a file may have it: 99.9 is 99.90, and 1E+2 is 100.
        most = most.stripTrailingZeros();
        most = most.scale() < 0 ? most.setScale(0) : most;
    }

    /** @return the budget in a text as people write prices: {@code 80}, {@code 80 EUR}, {@code $ 120.50} */
    public static Optional<Budget> parse(String text) {
        return new AmountParser().price(text).filter(amount -> amount.value().signum() > 0)
                .map(amount -> new Budget(amount.value(), amount.currency()));
    }

    /** @return amount and currency */
    @Override
    public String toString() {
        return (most.toPlainString() + " " + currency).strip();
    }
}
