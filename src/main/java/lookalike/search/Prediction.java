package lookalike.search;

/**
 * The value of a column that a photo most probably has.
 *
 * @param column of the catalogue
 * @param value the most probable, or the one that the user set
 * @param probability 0 to 1; 1 if the user set it
 */
public record Prediction(String column, String value, double probability) {}
