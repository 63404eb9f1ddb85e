package lookalike.evaluation.taste;

import lookalike.evaluation.measures.Estimate;

/**
 * How well one way to rank serves customers; intervals are over customers.
 *
 * @param setting the way to rank
 * @param hearts that each customer has given before
 * @param hit the share of searches whose first five have the product that the customer takes
 * @param similarity the mean cosine of the first five
 * @param category the share of the first five that are of the query's category
 */
public record TasteOutcome(Setting setting, int hearts, Estimate hit, Estimate similarity, Estimate category) {

    /** Ways to rank. */
    public enum Setting {
        /** Without taste. */
        LOOKS,
        /** With what customers in general buy. */
        POPULARITY,
        /** With that and the customer's own hearts. */
        TASTE
    }
}
