package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhotoColumnsTest {

    private static final PhotoColumns COLUMNS = new PhotoColumns(List.of(
            new LabelColumn("gender", List.of("Women", "Men")),
            new LabelColumn("baseColour", List.of("Black", "Pink", "Navy Blue"))));
    private static final RankingVector SEEN = new RankingVector(new float[] {1}, new float[] {1},
            List.of(new float[] {0.3f, 0.7f}, new float[] {0.5f, 0.4f, 0.1f}));

    @Test
    @DisplayName("the most probable value of each column is predicted, with all others behind it")
    void predicts() {
        List<Prediction> predictions = COLUMNS.predictions(SEEN, Map.of());
        assertEquals(List.of("gender", "baseColour"), predictions.stream().map(Prediction::column).toList());
        assertEquals("Men", predictions.get(0).value());
        assertEquals(0.7, predictions.get(0).probability(), 1e-6);
        assertEquals(List.of("Black", "Pink", "Navy Blue"),
                predictions.get(1).choices().stream().map(Prediction.Choice::value).toList());
    }

    @Test
    @DisplayName("a value that the user sets is certain, whatever its case; what the photo alone tells stays beside it")
    void corrects() throws Exception {
        Map<String, String> said = Map.of("basecolour", "navy blue");
        Prediction colour = COLUMNS.predictions(SEEN, said).get(1);
        assertEquals("Navy Blue", colour.value());
        assertEquals(1, colour.probability());
        assertEquals("Black", colour.choices().getFirst().value());
        List<float[]> probabilities = COLUMNS.corrected(SEEN, said).probabilities();
        assertArrayEquals(new float[] {0.025f, 0.02f, 0.955f}, probabilities.get(1), 1e-6f);
        assertArrayEquals(SEEN.probabilities().get(0), probabilities.get(0));
        assertEquals(0.1f, SEEN.probabilities().get(1)[2], "the photo's own are not changed");
    }

    @Test
    @DisplayName("columns that are not predicted and values that no product has are problems that name possible ones")
    void refuses() {
        SearchException column = assertThrows(SearchException.NotLearned.class,
                () -> COLUMNS.corrected(SEEN, Map.of("season", "Summer")));
        assertEquals(List.of("season", List.of("gender", "baseColour")), column.details());
        SearchException value = assertThrows(SearchException.NoSuchValue.class,
                () -> COLUMNS.corrected(SEEN, Map.of("gender", "Robots")));
        assertEquals(List.of("gender", "Robots", List.of("Women", "Men")), value.details());
        assertThrows(SearchException.NothingLearned.class,
                () -> new PhotoColumns(List.of()).corrected(SEEN, Map.of("gender", "Men")));
    }
}
