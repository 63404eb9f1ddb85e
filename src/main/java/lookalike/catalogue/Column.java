package lookalike.catalogue;

import java.util.Optional;

/**
 * A column of a table whose cells become attributes.
 *
 * @param header as in the table
 * @param role its meaning, if known
 * @param amounts reads its numbers, knowing its decimal separator
 */
public record Column(String header, Optional<ColumnRole> role, AmountParser amounts) {

    /** @return the number in a cell; in a column of prices the price */
    public Optional<AmountParser.Amount> amount(String cell) {
        boolean isPrice = role.isPresent() && (role.get() == ColumnRole.PRICE || role.get() == ColumnRole.SALE_PRICE);
        return isPrice ? amounts.price(cell) : amounts.read(cell);
    }
}
