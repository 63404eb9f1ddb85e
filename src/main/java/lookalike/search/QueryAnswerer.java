package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Product;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.image.RgbImage;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColours;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreParts;
import lookalike.search.colour.CatalogueColours;
import lookalike.search.colour.ColourMatch;
import lookalike.search.score.CombinedVector;
import lookalike.search.score.Rocchio;
import lookalike.taste.TasteReranking;
import org.jspecify.annotations.Nullable;

/** Answers queries: from photos and products to results. Safe for use by several threads. */
final class QueryAnswerer {

    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final CatalogueIndex index;
    private final Optional<RankedSearch> ranked;
    private final QueryFeatures features;
    private final CatalogueColours colours;
    private final MatchConfidence confidence = new MatchConfidence();
    private final @Nullable BitSet everything;

    /**
     * @param ranked empty if the catalogue has no ranking space
     * @param everything the rows that belong to some product, or null if all do
     */
    QueryAnswerer(IndexedProducts products, FeatureMatrix matrix, CatalogueIndex index, Optional<RankedSearch> ranked,
            QueryFeatures features, CatalogueColours colours, @Nullable BitSet everything) {
        this.products = products;
        this.matrix = matrix;
        this.index = index;
        this.ranked = ranked;
        this.features = features;
        this.colours = colours;
        this.everything = everything;
    }

    /** The results of one method. */
    private record Found(List<ProductMatch> matches, List<Prediction> predictions, Optional<MatchQuality> quality,
            Optional<SearchResult.Approximation> approximation) {}

    /** @see ProductSearcher#find(SearchQuery, int, ProductFilter, RankingOptions, TasteReranking) */
    SearchResult find(SearchQuery query, int k, ProductFilter selection, RankingOptions options, TasteReranking taste)
            throws LookalikeException {
        RankingMethod method = method(options);
        long start = System.nanoTime();
        List<RgbImage> photos = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            photos.add(features.meant(photo));
        }
        long decoded = System.nanoTime();
        List<Feature> seen = photos.stream().map(features::of).toList();
        Optional<RankingVector> vector = method == RankingMethod.RAW ? Optional.empty()
                : vector(query, photos, seen, ranked.orElseThrow());
        long extracted = System.nanoTime();
        Found found = found(query, seen, vector, wanted(query, k, selection, options), selection, options.with(method), taste);
        long ended = System.nanoTime();
        return new SearchResult(query, found.matches, new SearchResult.Timing(
                (decoded - start) / 1e6, (extracted - decoded) / 1e6, (ended - extracted) / 1e6),
                found.approximation, method, found.predictions,
                Collections.nCopies(photos.size(), Optional.empty()), found.quality);
    }

    /** @return the method that was asked for, or as much of it as the catalogue has */
    private RankingMethod method(RankingOptions options) throws SearchException {
        boolean isLearned = ranked.isPresent() && ranked.get().space().isLearned();
        if (options.method() == RankingMethod.FULL && !isLearned && !options.corrections().isEmpty()) {
            throw new SearchException.NothingLearned(options.corrections().keySet().iterator().next());
        }
        if (ranked.isEmpty() || options.method() == RankingMethod.RAW) {
            return RankingMethod.RAW;
        }
        return isLearned ? options.method() : RankingMethod.LOOKS;
    }

    private Optional<RankingVector> vector(SearchQuery query, List<RgbImage> photos, List<Feature> seen,
            RankedSearch search) {
        List<RankingVector> about = new ArrayList<>();
        for (int photo = 0; photo < photos.size(); photo++) {
            about.add(search.space().embed(features.input(photos.get(photo), seen.get(photo))));
        }
        about.addAll(search.vectors(query.products()));
        return CombinedVector.of(about, search.vectors(query.more()), search.vectors(query.less()));
    }

    private Wanted wanted(SearchQuery query, int k, ProductFilter selection, RankingOptions options)
            throws LookalikeException {
        BitSet items = selection.isAll() ? null : products.selected(selection);
        Set<Integer> banned = new HashSet<>(products.firstRows(ids(query.products())));
        banned.addAll(products.firstRows(ids(query.less())));
        return new Wanted(k, items, items == null ? everything : products.rowsWith(items::get), banned,
                colour(options));
    }

    private Optional<ColourMatch> colour(RankingOptions options) throws LookalikeException {
        Optional<LabColour> wanted = options.colour().flatMap(new NamedColours()::parse);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (colours.isEmpty()) {
            throw new SearchException.NoColours(products.catalogue().name());
        }
        boolean usesColumns = method(options).compareTo(RankingMethod.LEARNED) >= 0;
        return Optional.of(colours.match(wanted.get(),
                usesColumns ? ranked.orElseThrow().space().columns() : List.of()));
    }

    private Found found(SearchQuery query, List<Feature> seen, Optional<RankingVector> vector, Wanted wanted,
            ProductFilter selection, RankingOptions options, TasteReranking taste) throws LookalikeException {
        List<float[]> about = Stream.concat(seen.stream(), rows(query.products())).map(Feature::values).toList();
        Optional<Feature> direction = Rocchio.direction(about, rows(query.more()).map(Feature::values).toList(),
                rows(query.less()).map(Feature::values).toList()).map(Feature::new);
        if (direction.isEmpty()) {
            return new Found(described(wanted, selection), List.of(), Optional.empty(), Optional.empty());
        }
        if (vector.isEmpty()) {
            List<Candidate> raw = new RawSearch(products, index).find(direction.get(), wanted);
            return new Found(matches(raw, wanted), List.of(), quality(raw, false), index.forest()
                    .map(each -> new SearchResult.Approximation(each.recall(), each.recallAt())));
        }
        RankedSearch search = ranked.orElseThrow();
        PhotoColumns columns = new PhotoColumns(search.space().columns());
        Map<String, String> said = options.method() == RankingMethod.FULL ? options.corrections() : Map.of();
        boolean isPhoto = query.isOnePhoto() && said.isEmpty() && wanted.colour().isEmpty();
        RankedSearch.Found best = search.find(new RankedSearch.Query(
                columns.corrected(coloured(vector.get(), wanted), said), direction.get(), isPhoto), wanted, options,
                taste);
        return new Found(matches(best.candidates(), wanted), columns.predictions(vector.get(), said),
                quality(best.candidates(), best.isSame()), approximation(search.index()));
    }

    private static RankingVector coloured(RankingVector vector, Wanted wanted) {
        return wanted.colour().map(colour -> new RankingVector(vector.looks(), vector.same(),
                colour.corrected(vector.probabilities()))).orElse(vector);
    }

    private static Optional<SearchResult.Approximation> approximation(IndexDecision answers) {
        return answers.search() == IndexChoice.EXACT ? Optional.empty()
                : Optional.of(new SearchResult.Approximation(answers.recall(), answers.recallAt()));
    }

    /** Judged by the most similar product, which need not be the first. */
    private Optional<MatchQuality> quality(List<Candidate> found, boolean isSame) {
        return found.stream().map(Candidate::similarity).max(Comparator.naturalOrder())
                .map(cosine -> isSame ? confidence.ofSame(cosine) : confidence.of(cosine));
    }

    private Stream<Feature> rows(List<Product> like) {
        return products.firstRows(ids(like)).stream().map(matrix::row);
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    private List<ProductMatch> matches(List<Candidate> found, Wanted wanted) throws CatalogueException {
        List<ProductMatch> matches = new ArrayList<>();
        for (Candidate each : found.subList(0, Math.min(found.size(), wanted.k()))) {
            matches.add(products.match(matches.size() + 1, each.item(), each.row(), wanted.items(),
                    each.similarity(), each.parts()));
        }
        return matches;
    }

    /** Results of an empty query: by colour, else as the text ranks them, else in the catalogue's order. */
    private List<ProductMatch> described(Wanted wanted, ProductFilter selection) throws CatalogueException {
        List<ProductMatch> matches = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        IntStream order = selection.text().isEmpty() ? IntStream.range(0, products.catalogue().size())
                : products.catalogue().search(selection.text()).stream().mapToInt(Integer::intValue);
        List<Candidate> found = order.filter(wanted::has)
                .filter(item -> products.isIndexed(item))
                .mapToObj(item -> new Candidate(item, products.firstRow(item), Double.NaN, Double.NaN, ScoreParts.NONE))
                .toList();
        for (Candidate each : wanted.coloured(found)) {
            if (matches.size() < wanted.k() && shown.add(each.row())) {
                matches.add(products.match(matches.size() + 1, each.item(), each.row(), wanted.items(), Double.NaN,
                        each.parts()));
            }
        }
        return matches;
    }
}
