package lookalike.taste.order;

import lookalike.Fact;

/** The columns of a table of orders. */
public enum OrderColumn implements Fact {
    /** Who did something. */
    CUSTOMER,
    /** The id of a product of the catalogue. */
    PRODUCT,
    /** When it was done. */
    DATE,
    /** What was done; without such a column everything was bought. */
    EVENT,
    /** How many; below 0 for what was given back. */
    QUANTITY
}
