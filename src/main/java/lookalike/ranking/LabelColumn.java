package lookalike.ranking;

import java.util.List;

/**
 * A column of the catalogue that is predicted from pictures.
 *
 * @param name of the column
 * @param values that it takes, the most frequent first
 */
public record LabelColumn(String name, List<String> values) {

    public LabelColumn {
        values = List.copyOf(values);
    }
}
