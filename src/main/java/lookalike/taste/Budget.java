package lookalike.taste;

import java.math.BigDecimal;

/**
 * The most that a product may cost.
 *
 * @param most a price, above 0
 * @param currency as catalogues write it, for instance {@code EUR}; empty for whatever a catalogue's prices are in
 */
public record Budget(BigDecimal most, String currency) {

    public Budget {
        if (most.signum() <= 0) {
            throw new IllegalArgumentException("a budget is above 0: " + most);
        }
    }
}
