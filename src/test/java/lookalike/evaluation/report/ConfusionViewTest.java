package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfusionViewTest {

    private final ConfusionView view = ConfusionView.of(SampleShop.report("category"));

    @Test
    @DisplayName("has the classes in one order both ways, and what is none of them together")
    void ordersClasses() {
        assertEquals(List.of(SampleShop.NASTY, "Shoes", ConfusionView.OTHERS), view.columns());
        assertEquals(List.of(new ConfusionView.Row(SampleShop.NASTY, 2, List.of(1.0, 0.0, 0.0)),
                new ConfusionView.Row("Shoes", 8, List.of(3 / 8.0, .5, 1 / 8.0))), view.rows());
    }

    @Test
    @DisplayName("lists what is confused, the most frequent first")
    void listsPairs() {
        assertEquals(List.of(new ConfusionView.Pair("Shoes", SampleShop.NASTY, 3, 3 / 8.0),
                new ConfusionView.Pair("Shoes", "", 1, 1 / 8.0)), view.pairs());
    }
}
