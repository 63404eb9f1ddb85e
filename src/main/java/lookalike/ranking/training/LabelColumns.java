package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.training.TrainingData.CellColumn;

/**
 * Finds the columns of a catalogue that are worth learning: few values, each of many products. Ids, names, prices and
 * free texts have too many; what nearly all products have in common says nothing, and of columns that say the same one
 * is enough.
 */
final class LabelColumns {

    private static final int MOST_VALUES = 300;
    /** Columns at most; those of the most products first. */
    private static final int MOST_COLUMNS = 12;
    /** Products that a value needs. */
    private static final int FEW = 5;
    /** Products that a value has on the average, at least. */
    private static final int USUAL = 15;
    /** The share of filled cells whose values have enough products. */
    private static final double COVERED = .6;
    /** The share of products with a value that is learned. */
    private static final double FILLED = .2;
    /** The share of a value that says nothing any more. */
    private static final double COMMON = .98;
    /** The share of a column's information that makes another one of the same. */
    private static final double SAME = .97;
    /** How tables say that a cell is empty. */
    private static final Set<String> UNKNOWN =
            Set.of("", "na", "n/a", "n.a.", "-", "--", "?", "none", "null", "nan", "unknown", "k.a.", "unbekannt");

    private LabelColumns() {}

    /**
     * A column with each picture's value.
     *
     * @param labels number of the value of each picture; -1 if unknown
     */
    record Labelled(LabelColumn column, int[] labels) {

        /** @return how many values it has */
        int values() {
            return column.values().size();
        }
    }

    /** @return the columns worth learning, in their order */
    static List<Labelled> of(List<CellColumn> columns) {
        List<Labelled> found = new ArrayList<>();
        for (CellColumn column : columns) {
            Optional<Labelled> labelled = labelled(column);
            if (found.size() < MOST_COLUMNS && labelled.isPresent()
                    && found.stream().noneMatch(other -> isSame(other, labelled.get()))) {
                found.add(labelled.get());
            }
        }
        return found;
    }

    private static Optional<Labelled> labelled(CellColumn column) {
        Map<String, Integer> counts = new HashMap<>();
        int filled = 0;
        for (String cell : column.cells()) {
            if (isKnown(cell)) {
                counts.merge(cell.strip(), 1, Integer::sum);
                filled++;
            }
        }
        List<String> values = counts.entrySet().stream().filter(entry -> entry.getValue() >= FEW)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
        int[] ranked = values.stream().mapToInt(value -> counts.getOrDefault(value, 0)).toArray();
        int covered = IntStream.of(ranked).sum();
        boolean isUseful = values.size() >= 2 && values.size() <= MOST_VALUES && covered >= COVERED * filled
                && covered >= FILLED * column.cells().size() && covered >= USUAL * values.size()
                && ranked[0] <= COMMON * covered;
        if (!isUseful) {
            return Optional.empty();
        }
        LabelColumn label = new LabelColumn(column.name(), values);
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        int[] labels = column.cells().stream().mapToInt(cell -> numbers.getOrDefault(cell.strip(), -1)).toArray();
        return Optional.of(new Labelled(label, labels));
    }

    private static boolean isKnown(String cell) {
        return !UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(Labelled a, Labelled b) {
        double both = information(a, b);
        return both >= SAME * entropy(a) && both >= SAME * entropy(b);
    }

    /** @return the entropy of a column's known values, in nats */
    static double entropy(Labelled column) {
        return information(column, column);
    }

    /** @return the mutual information of two columns, where both are known, in nats */
    static double information(Labelled a, Labelled b) {
        Map<Long, Integer> pairs = new HashMap<>();
        int[] ofA = new int[a.values()];
        int[] ofB = new int[b.values()];
        int all = 0;
        for (int i = 0; i < a.labels().length; i++) {
            int x = a.labels()[i];
            int y = b.labels()[i];
            if (x >= 0 && y >= 0) {
                pairs.merge((long) x << Integer.SIZE | y, 1, Integer::sum);
                ofA[x]++;
                ofB[y]++;
                all++;
            }
        }
        double sum = 0;
        for (Map.Entry<Long, Integer> pair : pairs.entrySet()) {
            double count = pair.getValue();
            double x = ofA[(int) (pair.getKey() >> Integer.SIZE)];
            double y = ofB[pair.getKey().intValue()];
            sum += count * Math.log(count * all / (x * y));
        }
        return all > 0 ? sum / all : 0;
    }
}
