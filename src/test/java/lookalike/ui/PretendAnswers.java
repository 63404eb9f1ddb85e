package lookalike.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.image.Frame;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.Explanation;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;

/** What a fake catalogue says of the products that it has found, and of the photos. */
final class PretendAnswers {

    /** Where the garment is. */
    private static final Frame STREET = new Frame(0.25, 0.2, 0.5, 0.6);
    private static final double[] SIMILARITIES = {0.981, 0.913, 0.868, 0.821, 0.742};

    private double scale = 1;
    private String kind = "Shirts";
    private boolean street;

    /** Makes everything less similar. */
    void estrange() {
        scale = 0.5;
    }

    /** Predicts this kind of garment of every photo. */
    void predict(String other) {
        kind = other;
    }

    /** Finds the garment in a part of every photo. */
    void showStreets() {
        street = true;
    }

    /** @param places of the products that were found, the most similar first */
    SearchResult of(SearchQuery query, List<Integer> places, RankingOptions options) {
        List<ProductMatch> matches = new ArrayList<>();
        for (int place : places) {
            matches.add(match(place, matches.size() + 1, options.method()));
        }
        return new SearchResult(query, matches, new SearchResult.Timing(3, 41, 2),
                Optional.of(new SearchResult.Approximation(0.985, 5)), options.method(),
                options.method() == RankingMethod.RAW || query.photos().isEmpty() ? List.of()
                        : predictions(options.corrections()),
                query.photos().stream().map(photo -> garment(photo, options)).toList(),
                query.isNothing() ? Optional.empty()
                        : Optional.of(new MatchQuality(scale < 1 ? MatchLevel.NONE : MatchLevel.SAME, scale)));
    }

    private Optional<Frame> garment(QueryPhoto photo, RankingOptions options) {
        return street && options.garment() && photo.view().frame().isWhole() ? Optional.of(STREET) : Optional.empty();
    }

    private ProductMatch match(int i, int rank, RankingMethod method) {
        double similarity = scale * SIMILARITIES[Math.min(i, SIMILARITIES.length - 1)];
        ScoreParts parts = switch (method) {
            case RAW, LOOKS -> ScoreParts.ofLooks(similarity);
            case LEARNED -> new ScoreParts(0.5 * similarity, 0.47 - 0.021 * i, 0, 0, 0);
            case FULL -> new ScoreParts(0.5 * similarity, 0.26 - 0.011 * i, 0.21 - 0.013 * i, 0, 0);
        };
        return new ProductMatch(rank, PretendProducts.at(i), PretendProducts.at(i).image(), similarity, parts.total(),
                parts, i == 1 ? List.of("1207", "1311", "1402") : List.of());
    }

    private List<Prediction> predictions(Map<String, String> corrections) {
        return Stream.of(prediction("gender", "Women", 0.97, "Unisex", "Men"),
                prediction("articleType", kind, 0.82, "Tops", "Tunics", "Kurtas", "Dresses", "Blouses", "T-shirts",
                        "Jackets", "Sweaters", "Trousers", "Skirts", "Shoes", "Handbags", "Watches"),
                prediction("baseColour", "Sage green", 0.41, "Sky blue", "Coral"))
                .map(each -> corrections.containsKey(each.column()) ? new Prediction(each.column(),
                        corrections.get(each.column()), 1, each.choices()) : each)
                .toList();
    }

    private static Prediction prediction(String column, String value, double probability, String... others) {
        List<Prediction.Choice> choices = new ArrayList<>(List.of(new Prediction.Choice(value, probability)));
        double rest = 1 - probability;
        for (String other : others) {
            rest /= 2;
            choices.add(new Prediction.Choice(other, rest));
        }
        return new Prediction(column, value, probability, choices);
    }

    /** @return that the middle of the photo is what is similar */
    static Explanation explanation() {
        double[] parts = new double[49];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i == 24 ? 0.5 : 0.4 / 48;
        }
        return new Explanation(7, parts, parts, 0.9);
    }
}
