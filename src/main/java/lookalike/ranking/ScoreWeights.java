package lookalike.ranking;

import java.util.List;

/**
 * How much the columns count in a score beside the cosine of looks p, which counts 1. The score is
 * {@code (p + (1 - own) * predicted + own * columns) / (1 + total)}; predicted and columns are each the sum of
 * {@code w_c P_c} and of {@code joint} times the product of {@code P_c} over the main columns. P_c is the photo's
 * probability, in column c, of the product's own value, or else the product of both pictures' predicted probabilities,
 * those of the product squared and scaled to sum 1. A product without a value in a column has the predicted one there.
 *
 * @param columns w_c by column, none below 0
 * @param joint weight of the product, not below 0
 * @param main whether each column counts in the product; if none does, the product is left out
 * @param own the share of the products' own values, 0 to 1
 */
public record ScoreWeights(List<Double> columns, double joint, List<Boolean> main, double own) {

    /** Without columns. */
    public static final ScoreWeights NONE = new ScoreWeights(List.of(), 0, List.of(), 0);

    public ScoreWeights {
        columns = List.copyOf(columns);
        main = List.copyOf(main);
        if (columns.size() != main.size()) {
            throw new IllegalArgumentException("weights for other columns");
        }
    }

    /** @return the most that columns can add to the cosine of looks */
    public double total() {
        double sum = main.contains(true) ? joint : 0;
        for (double weight : columns) {
            sum += weight;
        }
        return sum;
    }
}
