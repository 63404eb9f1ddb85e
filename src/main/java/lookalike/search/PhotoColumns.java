package lookalike.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingVector;
import lookalike.search.score.OwnVectors;

/**
 * The values that a photo has in a catalogue's columns: as predicted, and as the user corrects them.
 *
 * @param columns that were learned
 */
record PhotoColumns(List<LabelColumn> columns) {

    /** How much of the probability the user's word gets; the rest stays as predicted. */
    private static final float SAID = 0.95f;
    /** Values that are named to the user who asks for another one. */
    private static final int NAMED = 12;

    /**
     * @param said by column, the value that the user says the photo has; upper and lower case alike
     * @return the vector with these values
     * @throws SearchException if a column was not learned, or has no such value
     */
    RankingVector corrected(RankingVector vector, Map<String, String> said) throws SearchException {
        if (said.isEmpty()) {
            return vector;
        }
        List<float[]> probabilities = new ArrayList<>(vector.probabilities());
        for (Map.Entry<String, String> correction : said.entrySet()) {
            int column = column(correction.getKey());
            int value = value(columns.get(column), correction.getValue());
            probabilities.set(column, OwnVectors.certain(probabilities.get(column), value, SAID));
        }
        return vector.with(probabilities);
    }

    private int column(String name) throws SearchException {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        if (columns.isEmpty()) {
            throw new SearchException.NothingLearned(name);
        }
        throw new SearchException.NotLearned(name, columns.stream().map(LabelColumn::name).toList());
    }

    private static int value(LabelColumn column, String text) throws SearchException {
        for (int value = 0; value < column.values().size(); value++) {
            if (column.values().get(value).equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new SearchException.NoSuchValue(column.name(), text, column.values().stream().limit(NAMED).toList());
    }

    /**
     * @param vector as the photo gives it, without corrections
     * @param said as for {@link #corrected}
     * @return the most probable value of each column, or the one that the user set
     */
    List<Prediction> predictions(RankingVector vector, Map<String, String> said) {
        List<Prediction> predictions = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            LabelColumn column = columns.get(c);
            float[] probabilities = vector.probabilities().get(c);
            List<Prediction.Choice> choices = IntStream.range(0, probabilities.length)
                    .mapToObj(value -> new Prediction.Choice(column.values().get(value), probabilities[value]))
                    .sorted(Comparator.comparingDouble(Prediction.Choice::probability).reversed()).toList();
            Optional<String> set = said.entrySet().stream()
                    .filter(correction -> correction.getKey().equalsIgnoreCase(column.name()))
                    .map(Map.Entry::getValue).findFirst();
            Optional<String> spelled = set.flatMap(text -> column.values().stream().filter(text::equalsIgnoreCase)
                    .findFirst());
            predictions.add(spelled.map(value -> new Prediction(column.name(), value, 1, choices))
                    .orElseGet(() -> new Prediction(column.name(), choices.getFirst().value(),
                            choices.getFirst().probability(), choices)));
        }
        return predictions;
    }
}
