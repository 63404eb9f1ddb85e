package lookalike.taste.order;

import lookalike.Fact;

/** Why a row of a table of orders was left out, or a part of it. */
public sealed interface OrderSkip extends Fact {

    /** Reasons without a value. */
    enum Known implements OrderSkip {
        /** A blank cell for the customer. */
        NO_CUSTOMER,
        /** A blank cell for the product. */
        NO_PRODUCT
    }

    /** A row that the table's reader cannot read. */
    record Broken(Fact reason) implements OrderSkip {}

    /** A product that the catalogue does not have. */
    record UnknownProduct(String product) implements OrderSkip {}

    /** A cell that does not say what happened in a known word. */
    record UnknownEvent(String cell) implements OrderSkip {}

    /** A date that cannot be read; the row counts, without a date. */
    record UnknownDate(String cell) implements OrderSkip {}
}
