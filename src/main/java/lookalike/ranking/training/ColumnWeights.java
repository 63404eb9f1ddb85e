package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.ranking.ScoreWeights;
import lookalike.ranking.training.LabelColumns.Labelled;

/**
 * How much columns count in the score: in proportion to what they say, their entropy, times how well pictures tell it,
 * Cohen's kappa of the prediction (Cohen, <i>Educational and Psychological Measurement</i>, 1960). Those that say
 * little count nothing. Numbers, for instance years, are facts of the product more than of its looks, and are not
 * learned: without them the others are told as well or better. What follows from a stronger column counts half. The
 * main columns are those that say nothing that another main one says already.
 *
 * @param chosen numbers of the columns about which pictures say something
 * @param weights of these
 * @param losses how much each of these counts in training
 */
record ColumnWeights(int[] chosen, ScoreWeights weights, double[] losses) {

    /** Kappa that a column needs. */
    private static final double LEAST = .05;
    /** Standard errors by which a prediction must be better than chance. */
    private static final double ERRORS = 2;
    private static final double PER_NAT = .15;
    private static final double MOST = .95;
    private static final double JOINT = .4;
    /** The share of the greatest entropy times squared kappa that a column needs to count. */
    private static final double STRONG = .2;
    /** The share of its entropy that a main column may have in common with another. */
    private static final double COMMON = .8;
    private static final int MOST_MAIN = 3;
    /** Up to so many pictures columns count twice, from so many on once: the fewer, the more is gained by them. */
    private static final double FEW = 5_000;
    private static final double MANY = 20_000;
    private static final double REPEATED = .5;
    /** Losses of the strongest column, the other main ones, those that repeat another, and the rest. */
    private static final double FIRST_LOSS = 1;
    private static final double MAIN_LOSS = .7;
    private static final double REPEATED_LOSS = .5;
    private static final double OTHER_LOSS = .25;

    /**
     * @param probabilities by column, then by query
     * @param queries places of the pictures that were left out
     */
    static ColumnWeights of(List<Labelled> columns, List<float[][]> probabilities, int[] queries) {
        double[] kappa = IntStream.range(0, columns.size())
                .mapToDouble(column -> kappa(columns.get(column), probabilities.get(column), queries)).toArray();
        double[] strength = IntStream.range(0, columns.size())
                .mapToDouble(column -> kappa[column] * LabelColumns.entropy(columns.get(column))).toArray();
        int[] chosen = IntStream.range(0, columns.size())
                .filter(column -> kappa[column] > LEAST && !isNumber(columns.get(column))).toArray();
        int[] strongest = IntStream.of(chosen).boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -strength[column]))
                .mapToInt(Integer::intValue).toArray();
        double most = IntStream.of(chosen).mapToDouble(column -> kappa[column] * strength[column]).max().orElse(0);
        double[] weights = new double[columns.size()];
        double[] losses = new double[columns.size()];
        List<Integer> main = new ArrayList<>();
        for (int i = 0; i < strongest.length; i++) {
            int column = strongest[i];
            int repeats = (int) IntStream.range(0, i).filter(j -> repeats(columns, column, strongest[j])).count();
            boolean isStrong = kappa[column] * strength[column] >= STRONG * most;
            boolean isMain = isStrong && repeats == 0 && main.size() < MOST_MAIN;
            weights[column] = isStrong ? PER_NAT * strength[column] * Math.pow(REPEATED, repeats) : 0;
            losses[column] = isMain ? main.isEmpty() ? FIRST_LOSS : MAIN_LOSS
                    : isStrong ? REPEATED_LOSS : OTHER_LOSS;
            if (isMain) {
                main.add(column);
            }
        }
        double sum = Arrays.stream(weights).sum();
        double size = Math.log(columns.getFirst().labels().length / FEW) / Math.log(MANY / FEW);
        double factor = 2 - Math.clamp(size, 0, 1);
        double scale = factor * (sum > MOST ? MOST / sum : 1);
        return new ColumnWeights(chosen, new ScoreWeights(
                IntStream.of(chosen).mapToObj(column -> scale * weights[column]).toList(),
                factor * JOINT * Math.min(1, sum / MOST), IntStream.of(chosen).mapToObj(main::contains).toList(), 1),
                IntStream.of(chosen).mapToDouble(column -> losses[column]).toArray());
    }

    /** @return whether most of what a column says is said by another one */
    private static boolean repeats(List<Labelled> columns, int column, int stronger) {
        return LabelColumns.information(columns.get(stronger), columns.get(column))
                >= COMMON * LabelColumns.entropy(columns.get(column));
    }

    private static boolean isNumber(Labelled column) {
        return column.column().values().stream().allMatch(value -> value.matches("[-+]?[0-9][0-9.,]*"));
    }

    /** @return 0 also if it may be chance */
    private static double kappa(Labelled column, float[][] probabilities, int[] queries) {
        double[] real = new double[column.values()];
        double[] told = new double[column.values()];
        double right = 0;
        int known = 0;
        for (int q = 0; q < queries.length; q++) {
            int label = column.labels()[queries[q]];
            if (label >= 0) {
                int guess = greatest(probabilities[q]);
                real[label]++;
                told[guess]++;
                right += guess == label ? 1 : 0;
                known++;
            }
        }
        double chance = 0;
        for (int value = 0; value < real.length && known > 0; value++) {
            chance += real[value] / known * told[value] / known;
        }
        if (known == 0 || chance >= 1) {
            return 0;
        }
        double share = right / known;
        double error = Math.sqrt(share * (1 - share) / known);
        return share - chance > ERRORS * error ? (share - chance) / (1 - chance) : 0;
    }

    private static int greatest(float[] values) {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        return greatest;
    }
}
