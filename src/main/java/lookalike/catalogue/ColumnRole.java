package lookalike.catalogue;

import java.util.Locale;
import java.util.Optional;

/** The meanings of columns. A column has one at most; only of pictures there may be several columns. */
public enum ColumnRole {
    /** What the shop calls a product by: an id, SKU or article number. */
    ID,
    NAME, CATEGORY, DESCRIPTION,
    /** The price while the product is on sale; it wins over {@link #PRICE} where it is above 0 and in force. */
    SALE_PRICE,
    /** The date from which the sale price holds, both dates as {@code from/until}, or whether it holds at all. */
    SALE_FROM,
    /** The last date on which the sale price holds. */
    SALE_UNTIL,
    PRICE, CURRENCY,
    /** The shop's page. */
    URL,
    RATING, REVIEWS, LIKES, BRAND, COLOUR, SIZE, GENDER,
    /** How many are in stock, or in words whether it is; see {@link Availability}. */
    STOCK,
    /** What rows of one product have in common: a handle, the id of the product that they are variants of. */
    GROUP,
    /** File names or links of pictures. */
    PICTURE;

    /** @return the role of this name in conditions and choices, without regard to case, spaces and dashes */
    public static Optional<ColumnRole> called(String name) {
        String wanted = name.strip().replace(' ', '_').replace('-', '_');
        for (ColumnRole role : values()) {
            if (role.name().equalsIgnoreCase(wanted)) {
                return Optional.of(role);
            }
        }
        return wanted.equalsIgnoreCase("color") ? Optional.of(COLOUR) : Optional.empty();
    }

    /** @return its name in conditions and choices, in lower case */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
