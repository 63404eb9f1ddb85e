package lookalike.search;

import java.util.List;

/** What products can be filtered by in one column. */
public sealed interface FacetOption {

    /** @return the column's header */
    String column();

    /**
     * Some of the column's values.
     *
     * @param values those that leave most products first; some leave none
     */
    record Kinds(String column, List<Value> values) implements FacetOption {

        public Kinds {
            values = List.copyOf(values);
        }
    }

    /**
     * A value.
     *
     * @param text as in the catalogue
     * @param count how many products have it and meet the conditions on all other columns
     */
    record Value(String text, int count) {}

    /**
     * A range of the column's numbers.
     *
     * @param least of all products
     * @param most of all products
     * @param count how many products have a number and meet the conditions on all other columns
     */
    record Range(String column, double least, double most, int count) implements FacetOption {}
}
