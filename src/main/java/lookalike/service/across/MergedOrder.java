package lookalike.service.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;

/**
 * Puts the results of several catalogues into one order. A score says which product of its catalogue is better, but not
 * how near the catalogue as a whole is, as each has learned its own scores: the one of shoes finds all shirts equally
 * shoe-like. What means the same in all of them is the cosine of the network's features. So a result counts by
 * {@code s + 2 c}: its score, and the greatest cosine among its catalogue's results. Every catalogue keeps its own
 * order: its n-th result stands where the n-th greatest of its sums belongs.
 * <p>By the cosine alone results are ordered that are ranked by it, which is what one catalogue of all would do, and
 * those of catalogues that rank by different methods. The weight was chosen on 600 photos of products and
 * 16,000 others, in two catalogues instead of one: see {@code ranking.md} of the guide.
 */
final class MergedOrder {

    /** Among so many results of a catalogue, at least, the greatest cosine is looked for. */
    private static final int DEPTH = 20;
    private static final double NEARNESS = 2;

    private MergedOrder() {}

    /**
     * A result.
     *
     * @param answer the number of its catalogue's answer, from 0
     * @param match its number in this answer, from 0
     */
    record Place(int answer, int match) {}

    /** A result with what it is ordered by, greater first. */
    private record Candidate(Place place, double key) {}

    /** @return how many results each catalogue should give for {@code k} of all */
    static int depth(int k) {
        return Math.max(k, DEPTH);
    }

    /**
     * @param answers of the catalogues to one query
     * @return at most {@code k} results, the best first
     */
    static List<Place> of(List<SearchResult> answers, int k) {
        List<Candidate> all = new ArrayList<>();
        boolean isScored = answers.stream().map(SearchResult::method).distinct().count() == 1
                && answers.getFirst().method() != RankingMethod.RAW;
        for (int answer = 0; answer < answers.size(); answer++) {
            List<Double> keys = keys(answers.get(answer).matches(), isScored);
            for (int match = 0; match < keys.size(); match++) {
                all.add(new Candidate(new Place(answer, match), keys.get(match)));
            }
        }
        // Where nothing is compared, each catalogue's first comes first, then each one's second.
        return all.stream().sorted(Comparator.comparingDouble(Candidate::key).reversed()
                .thenComparingInt(each -> each.place.match).thenComparingInt(each -> each.place.answer))
                .limit(k).map(Candidate::place).toList();
    }

    /** Falling, so that no result overtakes another of its catalogue. */
    private static List<Double> keys(List<ProductMatch> matches, boolean isScored) {
        double nearness = matches.stream().mapToDouble(ProductMatch::similarity).max().orElse(0);
        return matches.stream().map(match -> !match.isCompared() || isScored
                ? match.parts().total() + (match.isCompared() ? NEARNESS * nearness : 0) : match.similarity())
                .sorted(Comparator.reverseOrder()).toList();
    }
}
