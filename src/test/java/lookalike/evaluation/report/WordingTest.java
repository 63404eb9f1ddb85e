package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    @DisplayName("several columns of relevance are all named")
    void namesColumns() {
        assertEquals("the same articleType, gender and season",
                new Wording(SampleShop.report("articleType", "gender", "season")).relevance());
    }

    @Test
    @DisplayName("with same-product relevance the sentence says how often the product is found")
    void countsHitsOfProducts() {
        assertEquals("For 51.0% of the queries (95% interval 47.8% to 52.2%) the product itself is among the first 5 "
                + "results.", new Wording(SampleShop.report("same-product")).result());
    }

    @Test
    @DisplayName("counts agree with their nouns")
    void agrees() {
        assertEquals("1 product", Wording.products(1));
        assertEquals("42,072 products", Wording.products(42072));
    }
}
