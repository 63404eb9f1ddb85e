package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Confusion;

/**
 * The confusion of classes, reduced to a readable size.
 *
 * @param columns the classes with the most queries, the most frequent first, then {@link #OTHERS} if there are any
 * @param rows one for each of these classes
 * @param pairs the most frequent confusions, by number of results, over all classes
 */
record ConfusionView(List<String> columns, List<Row> rows, List<Pair> pairs) {

    /** The column that results of all other classes are counted in. */
    static final String OTHERS = "all others";

    private static final int CLASSES = 20;
    private static final int PAIRS = 15;

    /**
     * @param results of the class's queries
     * @param shares of these results in each column, 0 to 1
     */
    record Row(String label, long results, List<Double> shares) {}

    /**
     * @param query class of queries
     * @param result another class, that results were of
     * @param count of these results
     * @param share of all results of the class's queries
     */
    record Pair(String query, String result, long count, double share) {}

    static ConfusionView of(EvaluationReport report) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Confusion.Cell cell : report.confusion().cells()) {
            counts.computeIfAbsent(cell.query(), _ -> new TreeMap<>()).merge(cell.result(), cell.count(), Long::sum);
        }
        List<String> classes = report.classes().stream()
                .sorted(Comparator.comparingInt(ClassFigures::queries).reversed().thenComparing(ClassFigures::label))
                .map(ClassFigures::label).limit(CLASSES).toList();
        List<String> columns = new ArrayList<>(classes);
        boolean others = classes.stream().anyMatch(label -> counts.getOrDefault(label, Map.of()).keySet().stream()
                .anyMatch(result -> !classes.contains(result)));
        if (others) {
            columns.add(OTHERS);
        }
        List<Row> rows = classes.stream()
                .map(label -> row(label, counts.getOrDefault(label, Map.of()), classes, others)).toList();
        return new ConfusionView(columns, rows, pairs(counts));
    }

    private static Row row(String label, Map<String, Long> counts, List<String> classes, boolean others) {
        double all = Math.max(1, sum(counts));
        Map<String, Long> rest = new HashMap<>(counts);
        List<Double> shares = new ArrayList<>();
        for (String column : classes) {
            Long count = rest.remove(column);
            shares.add(count == null ? 0 : count / all);
        }
        if (others) {
            shares.add(sum(rest) / all);
        }
        return new Row(label, sum(counts), shares);
    }

    private static List<Pair> pairs(Map<String, Map<String, Long>> counts) {
        List<Pair> pairs = new ArrayList<>();
        counts.forEach((query, row) -> row.forEach((result, count) -> {
            if (!result.equals(query)) {
                pairs.add(new Pair(query, result, count, count / (double) sum(row)));
            }
        }));
        pairs.sort(Comparator.comparingLong(Pair::count).reversed());
        return pairs.stream().limit(PAIRS).toList();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
