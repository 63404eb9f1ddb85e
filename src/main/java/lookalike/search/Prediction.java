package lookalike.search;

import java.util.List;

/**
 * The value of a column that a photo most probably has.
 *
 * @param column of the catalogue
 * @param value the most probable, or the one that the user set
 * @param probability 0 to 1; 1 if the user set it
 * @param choices the column's values as the photo alone tells them, whatever the user set; the most probable first
 */
public record Prediction(String column, String value, double probability, List<Choice> choices) {

    public Prediction {
        choices = List.copyOf(choices);
    }

    /** A prediction without the other values. */
    public Prediction(String column, String value, double probability) {
        this(column, value, probability, List.of(new Choice(value, probability)));
    }

    /**
     * A value that the photo may have.
     *
     * @param probability 0 to 1
     */
    public record Choice(String value, double probability) {}
}
