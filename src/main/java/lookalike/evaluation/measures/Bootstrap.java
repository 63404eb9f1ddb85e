package lookalike.evaluation.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Percentile intervals by the bootstrap (Efron, Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13): the
 * queries are drawn again, as many and with putting back, and the mean of each such drawing taken; the interval holds
 * the middle of these means. It says how much the mean depends on which queries happened to be asked.
 */
public final class Bootstrap {

    private final IntFunction<Random> draws;
    private final int resamples;
    private final double confidence;

    /**
     * @param draws the random numbers of each drawing, by its number
     * @param resamples how many drawings, at least 1
     * @param confidence the share of the means that the interval holds, between 0 and 1
     */
    public Bootstrap(IntFunction<Random> draws, int resamples, double confidence) {
        if (resamples < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(resamples + " resamples, confidence " + confidence);
        }
        this.draws = draws;
        this.resamples = resamples;
        this.confidence = confidence;
    }

    /**
     * Means with their intervals.
     *
     * @param micro of each column over all queries
     * @param macro of each column over the means of the classes; a class that a drawing misses is left out of its mean
     */
    public record Means(List<Estimate> micro, List<Estimate> macro) { }

    /**
     * @param values a row a query, at least one, all of the same length
     * @param classes the class of each query, from 0 without gaps
     */
    public Means of(double[][] values, int[] classes) {
        int columns = values[0].length;
        double[][] drawnMicro = new double[columns][resamples];
        double[][] drawnMacro = new double[columns][resamples];
        IntStream.range(0, resamples).parallel().forEach(number -> {
            Random random = draws.apply(number);
            Sums sums = new Sums(values, classes);
            for (int i = 0; i < values.length; i++) {
                sums.add(random.nextInt(values.length));
            }
            for (int column = 0; column < columns; column++) {
                drawnMicro[column][number] = sums.micro(column);
                drawnMacro[column][number] = sums.macro(column);
            }
        });
        Sums all = new Sums(values, classes);
        IntStream.range(0, values.length).forEach(all::add);
        List<Estimate> micro = new ArrayList<>();
        List<Estimate> macro = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            micro.add(estimate(all.micro(column), drawnMicro[column]));
            macro.add(estimate(all.macro(column), drawnMacro[column]));
        }
        return new Means(micro, macro);
    }

    private Estimate estimate(double mean, double[] drawn) {
        Arrays.sort(drawn);
        double outside = (1 - confidence) / 2;
        int low = (int) Math.floor(outside * (drawn.length - 1));
        return new Estimate(mean, drawn[low], drawn[drawn.length - 1 - low]);
    }

    /** Sums of one drawing by class and column. */
    private static final class Sums {

        private final double[][] values;
        private final int[] classes;
        private final double[][] sums;
        private final int[] counts;
        private int drawn;

        Sums(double[][] values, int[] classes) {
            this.values = values;
            this.classes = classes;
            int several = Arrays.stream(classes).max().orElseThrow() + 1;
            sums = new double[several][values[0].length];
            counts = new int[several];
        }

        void add(int query) {
            double[] row = values[query];
            double[] sum = sums[classes[query]];
            for (int column = 0; column < row.length; column++) {
                sum[column] += row[column];
            }
            counts[classes[query]]++;
            drawn++;
        }

        double micro(int column) {
            double sum = 0;
            for (double[] ofClass : sums) {
                sum += ofClass[column];
            }
            return sum / drawn;
        }

        double macro(int column) {
            double sum = 0;
            int present = 0;
            for (int c = 0; c < sums.length; c++) {
                if (counts[c] > 0) {
                    sum += sums[c][column] / counts[c];
                    present++;
                }
            }
            return sum / present;
        }
    }
}
