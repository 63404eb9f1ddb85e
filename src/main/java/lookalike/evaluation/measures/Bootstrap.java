package lookalike.evaluation.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Percentile intervals by the bootstrap (Efron, Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13): the
 * queries are resampled with replacement, as many as there are, and the mean of each resample taken; the interval
 * holds the middle of these means. It shows how much a mean depends on the choice of queries.
 * <p>For means over classes, the queries of each class are resampled separately, so that no class is lost; the
 * interval takes the classes as given, and a class with a single query adds nothing to its width.
 */
public final class Bootstrap {

    private final IntFunction<Random> draws;
    private final int resamples;
    private final double confidence;

    /**
     * @param draws the random numbers of each resample, by its number
     * @param resamples how many, at least 1
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
     * @param micro mean of each column over all queries
     * @param macro mean of each column over the means of the classes
     */
    public record Means(List<Estimate> micro, List<Estimate> macro) {}

    /**
     * @param values one row a query, at least one, all of the same length
     * @param classes the class of each query
     */
    public Means of(double[][] values, int[] classes) {
        int columns = values[0].length;
        int[][] members = members(classes);
        double[][] micro = new double[resamples][];
        double[][] macro = new double[resamples][];
        IntStream.range(0, resamples).parallel().forEach(number -> {
            Random random = draws.apply(number);
            micro[number] = mean(values, IntStream.range(0, values.length)
                    .map(_ -> random.nextInt(values.length)).toArray());
            macro[number] = mean(Arrays.stream(members).map(queries -> mean(values, IntStream.of(queries)
                    .map(_ -> queries[random.nextInt(queries.length)]).toArray())).toArray(double[][]::new));
        });
        double[] allMicro = mean(values);
        double[] allMacro = mean(Arrays.stream(members).map(queries -> mean(values, queries)).toArray(double[][]::new));
        return new Means(estimates(allMicro, micro, columns), estimates(allMacro, macro, columns));
    }

    /** @return the queries of each class */
    private static int[][] members(int[] classes) {
        Map<Integer, List<Integer>> members = IntStream.range(0, classes.length).boxed()
                .collect(Collectors.groupingBy(query -> classes[query], TreeMap::new, Collectors.toList()));
        return members.values().stream().map(queries -> queries.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static double[] mean(double[][] values) {
        return mean(values, IntStream.range(0, values.length).toArray());
    }

    /** @return the mean of each column over some rows, which may occur several times */
    private static double[] mean(double[][] values, int[] rows) {
        double[] means = new double[values[0].length];
        for (int row : rows) {
            for (int column = 0; column < means.length; column++) {
                means[column] += values[row][column];
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= rows.length;
        }
        return means;
    }

    private List<Estimate> estimates(double[] means, double[][] drawn, int columns) {
        return IntStream.range(0, columns).mapToObj(column -> estimate(means[column],
                Arrays.stream(drawn).mapToDouble(drawing -> drawing[column]).toArray())).toList();
    }

    private Estimate estimate(double mean, double[] drawn) {
        Arrays.sort(drawn);
        double outside = (1 - confidence) / 2;
        int low = (int) Math.floor(outside * (drawn.length - 1));
        return new Estimate(mean, drawn[low], drawn[drawn.length - 1 - low]);
    }
}
