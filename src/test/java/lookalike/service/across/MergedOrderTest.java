package lookalike.service.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import lookalike.catalogue.Product;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.ProductMatch;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergedOrderTest {

    private static SearchResult answer(RankingMethod method, double... scoresAndCosines) {
        List<ProductMatch> matches = new ArrayList<>();
        for (int i = 0; i < scoresAndCosines.length; i += 2) {
            String id = String.valueOf(matches.size());
            matches.add(new ProductMatch(matches.size() + 1, Product.ofPicture(id, id + ".png"), id + ".png",
                    scoresAndCosines[i + 1], scoresAndCosines[i], ScoreParts.ofLooks(scoresAndCosines[i]), List.of()));
        }
        return new SearchResult(SearchQuery.NOTHING, matches, new SearchResult.Timing(0, 0, 0), Optional.empty(),
                method, List.of(), List.of(), Optional.empty());
    }

    private static SearchResult raw(double... cosines) {
        return answer(RankingMethod.RAW, DoubleStream.of(cosines).flatMap(each -> DoubleStream.of(each, each))
                .toArray());
    }

    private static SearchResult described(int results) {
        SearchResult none = raw(new double[results]);
        return new SearchResult(none.query(), none.matches().stream().map(match -> new ProductMatch(match.rank(),
                match.product(), Double.NaN, List.of())).toList(), none.timing(), Optional.empty(), none.method(),
                List.of(), List.of(), Optional.empty());
    }

    private static List<String> merged(int k, SearchResult... answers) {
        return MergedOrder.of(List.of(answers), k).stream().map(place -> place.answer() + "/" + place.match()).toList();
    }

    @Test
    @DisplayName("what is ranked by the cosine alone is ordered as one catalogue of all would be")
    void ordersByCosine() {
        assertEquals(List.of("1/0", "0/0", "1/1", "0/1"), merged(5, raw(.8, .6), raw(.9, .7)));
    }

    @Test
    @DisplayName("a catalogue that is nearer to the photo goes before one whose scores are greater")
    void countsNearness() {
        assertEquals(List.of("1/0", "1/1", "0/0", "0/1"), merged(4, answer(RankingMethod.FULL, .8, .6, .7, .5),
                answer(RankingMethod.FULL, .6, .9, .5, .8)));
        assertEquals(List.of("0/0", "1/0", "0/1", "1/1"), merged(4, answer(RankingMethod.FULL, .8, .9, .6, .5),
                answer(RankingMethod.FULL, .7, .9, .5, .8)), "where both are as near, scores decide");
    }

    @Test
    @DisplayName("each catalogue keeps its own order, whatever the scores of single products are")
    void keepsOrder() {
        assertEquals(List.of("0/0", "0/1", "1/0", "0/2"), merged(4, answer(RankingMethod.FULL, .5, .9, .8, .9, .7, .9),
                answer(RankingMethod.FULL, .6, .9)));
    }

    @Test
    @DisplayName("scores of different methods are not compared, but cosines are")
    void comparesWhatCanBe() {
        assertEquals(List.of("1/0", "0/0"), merged(2, answer(RankingMethod.FULL, .9, .5), raw(.6)));
    }

    @Test
    @DisplayName("no more than wanted are given, and a catalogue without results takes no part")
    void endsAtK() {
        assertEquals(List.of("1/0", "1/1"), merged(2, raw(), raw(.9, .8, .7)));
        assertEquals(List.of(), merged(2, raw()));
    }

    @Test
    @DisplayName("where nothing is compared, catalogues take turns")
    void takesTurns() {
        assertEquals(List.of("0/0", "1/0", "0/1", "1/1"), merged(4, described(3), described(2)));
    }
}
