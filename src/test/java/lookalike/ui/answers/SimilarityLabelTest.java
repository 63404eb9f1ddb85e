package lookalike.ui.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.ProductMatch;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityLabelTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("every similarity has its words")
    @CsvSource({"1,Same product?", "0.95,Same product?", "0.9499,Very similar", "0.85,Very similar", "0.8,Similar",
        "0.7,Some likeness", "0.5,Little likeness", "-1,Little likeness"})
    void speaks(double similarity, String said) {
        assertEquals(said, new Messages(Locale.US).of(SimilarityLabel.of(similarity).key()));
    }

    @ParameterizedTest(name = "{1} at place {0} is {3} where the best is {2}")
    @DisplayName("a result is not called better than the best one, which is known by more than its cosine")
    @CsvSource({"2,0.97,SIMILAR,SIMILAR", "1,0.97,NONE,NONE", "2,0.8,SAME,SIMILAR", "1,0.9,SAME,SAME", "2,0.9,SAME,"
            + "VERY_SIMILAR",
        "1,0.6,SAME,SOME", "1,0.9,SIMILAR,SIMILAR"})
    void agrees(int rank, double similarity, MatchLevel best, SimilarityLabel said) {
        Product product = new Product("1", List.of("1.jpg"), "Shirt", "Shirts", "",
                new Offer(Optional.empty(), "", Optional.empty()),
                new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()), Map.of(), Map.of());
        assertEquals(said, SimilarityLabel.of(new ProductMatch(rank, product, similarity, List.of()),
                Optional.of(new MatchQuality(best, 0.5))));
    }
}
