package lookalike.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a client likes more often than chance, column by column. For interest of total weight n in products, of which
 * n(v) is in those with value v, which the share p(v) of the catalogue has:
 * <pre>
 * taste(product) = sum over columns of  weight * clip(ln((n(v) + 4 p(v)) / ((n + 4) p(v))), -1, 3)
 * score = 0.02 * n / (n + 5) * taste(product)
 * </pre>
 * The 4 products of average taste shrink what few hearts say (a Dirichlet prior, see Gelman et al., <i>Bayesian Data
 * Analysis</i>, 2013, chapter 3); the factor n / (n + 5) lets taste come in slowly.
 */
final class LearnedTaste implements TasteScore {

    private static final double SCALE = 0.02;
    private static final double SLOWNESS = 5;
    private static final double PRIOR = 4;
    private static final double LEAST = -1;
    private static final double MOST = 3;

    /** @param odds by value, times all weights */
    private record Learned(int[] value, double[] odds) {}

    private final List<Learned> columns = new ArrayList<>();

    /** @param interest by item, above 0 */
    LearnedTaste(TasteColumns known, Map<Integer, Double> interest) {
        for (TasteColumns.Values column : known.columns()) {
            double[] count = new double[column.share().length];
            double all = 0;
            for (Map.Entry<Integer, Double> each : interest.entrySet()) {
                int value = column.value()[each.getKey()];
                if (value >= 0) {
                    count[value] += each.getValue();
                    all += each.getValue();
                }
            }
            if (all > 0) {
                columns.add(new Learned(column.value(), odds(column, count, all)));
            }
        }
    }

    private static double[] odds(TasteColumns.Values column, double[] count, double all) {
        double[] odds = new double[count.length];
        for (int value = 0; value < odds.length; value++) {
            double share = column.share()[value];
            double log = Math.log((count[value] + PRIOR * share) / ((all + PRIOR) * share));
            odds[value] = SCALE * all / (all + SLOWNESS) * column.weight() * Math.clamp(log, LEAST, MOST);
        }
        return odds;
    }

    @Override
    public double of(int item) {
        double sum = 0;
        for (Learned column : columns) {
            int value = column.value[item];
            sum += value < 0 ? 0 : column.odds[value];
        }
        return sum;
    }
}
