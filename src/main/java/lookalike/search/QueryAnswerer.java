package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
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
import lookalike.search.confidence.MatchModel;
import lookalike.search.garment.GarmentViews;
import lookalike.search.garment.NeighbourVote;
import lookalike.search.score.CombinedVector;
import lookalike.search.score.Rocchio;
import lookalike.search.score.SameProduct;
import lookalike.search.score.ScoreUnit;
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
    private final QueryViews views;
    private final MatchConfidence confidence = new MatchConfidence();
    private final @Nullable BitSet everything;

    /**
     * @param ranked empty if the catalogue has no ranking space
     * @param model of what a good match is; empty if none was fitted
     * @param everything the rows that belong to some product, or null if all do
     */
    QueryAnswerer(IndexedProducts products, FeatureMatrix matrix, CatalogueIndex index, Optional<RankedSearch> ranked,
            QueryFeatures features, CatalogueColours colours, Optional<MatchModel> model,
            @Nullable BitSet everything) {
        this.products = products;
        this.matrix = matrix;
        this.index = index;
        this.ranked = ranked;
        this.features = features;
        this.colours = colours;
        this.views = new QueryViews(features, index, model);
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
        List<GarmentViews> seen = new ArrayList<>();
        for (int photo = 0; photo < photos.size(); photo++) {
            boolean isWhole = query.photos().get(photo).view().frame().isWhole();
            seen.add(views.of(photos.get(photo), isWhole && options.findsGarment()));
        }
        Optional<RankingVector> vector = method == RankingMethod.RAW ? Optional.empty()
                : vector(query, seen, ranked.orElseThrow());
        long extracted = System.nanoTime();
        Found found = found(query, seen, vector, wanted(query, k, selection, options), selection,
                options.with(method), taste);
        long ended = System.nanoTime();
        return new SearchResult(query, found.matches, new SearchResult.Timing(
                (decoded - start) / 1e6, (extracted - decoded) / 1e6, (ended - extracted) / 1e6),
                found.approximation, method, found.predictions,
                seen.stream().map(GarmentViews::frame).toList(), found.quality);
    }

    /**
     * @return the method that was asked for, or as much of it as the catalogue has
     * @throws SearchException if the options correct columns and nothing is learned
     */
    RankingMethod method(RankingOptions options) throws SearchException {
        boolean isLearned = ranked.isPresent() && ranked.get().space().isLearned();
        if (options.method() == RankingMethod.FULL && !isLearned && !options.corrections().isEmpty()) {
            String column = options.corrections().keySet().iterator().next();
            throw ranked.isEmpty() ? new SearchException.NothingLearned(column)
                    : new SearchException.NothingToLearn(column, products.catalogue().name(), ranked.get().outcome());
        }
        if (ranked.isEmpty() || options.method() == RankingMethod.RAW) {
            return RankingMethod.RAW;
        }
        return isLearned ? options.method() : RankingMethod.LOOKS;
    }

    private Optional<RankingVector> vector(SearchQuery query, List<GarmentViews> seen, RankedSearch search) {
        List<RankingVector> about = new ArrayList<>();
        for (GarmentViews photo : seen) {
            RankingVector mean = CombinedVector.of(photo.views().stream().map(search.space()::embed).toList(),
                    List.of(), List.of()).orElseThrow();
            about.add(photo.isProductShot() ? mean : search.voted(mean,
                    index.nearest(photo.feature(), NeighbourVote.VOTERS, everything)));
        }
        about.addAll(search.vectors(query.products()));
        return CombinedVector.of(about, search.vectors(query.more()), search.vectors(query.less()));
    }

    private Wanted wanted(SearchQuery query, int k, ProductFilter selection, RankingOptions options)
            throws LookalikeException {
        BitSet items = selection.isAll() && !products.hides() ? null : products.selected(selection);
        Set<Integer> banned = new HashSet<>(products.firstRows(ids(query.products())));
        banned.addAll(products.firstRows(ids(query.more())));
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

    private Found found(SearchQuery query, List<GarmentViews> seen, Optional<RankingVector> vector, Wanted wanted,
            ProductFilter selection, RankingOptions options, TasteReranking taste) throws LookalikeException {
        List<float[]> about = Stream.concat(seen.stream().map(GarmentViews::feature), rows(query.products()))
                .map(Feature::values).toList();
        Optional<Feature> direction = Rocchio.direction(about, rows(query.more()).map(Feature::values).toList(),
                rows(query.less()).map(Feature::values).toList()).map(Feature::new);
        if (direction.isEmpty()) {
            return new Found(described(wanted, selection), List.of(), Optional.empty(), Optional.empty());
        }
        boolean arePhotosAlone = !seen.isEmpty() && query.products().isEmpty() && query.more().isEmpty()
                && query.less().isEmpty();
        Optional<QueryViews.Nearest> nearest = arePhotosAlone
                ? views.nearest(direction.get(), seen, wanted.rows(), everything) : Optional.empty();
        if (nearest.isPresent()) {
            matrix.check(nearest.get().row());
        }
        if (vector.isEmpty()) {
            Wanted near = taste.weight() == 0 ? wanted : wanted.atLeast(TasteReranking.DEPTH);
            List<Candidate> raw = RankedSearch.reranked(new RawSearch(products, index).find(direction.get(), near),
                    taste, ScoreUnit.of(RankingMethod.RAW));
            return new Found(matches(raw, wanted), List.of(),
                    quality(raw, nearest, decision(nearest).apply(OptionalInt.empty())), index.forest()
                            .map(each -> new SearchResult.Approximation(each.recall(), each.recallAt())));
        }
        RankedSearch search = ranked.orElseThrow();
        PhotoColumns columns = new PhotoColumns(search.space().columns());
        Map<String, String> said = options.method() == RankingMethod.FULL ? options.corrections() : Map.of();
        boolean isPhoto = query.isOnePhoto() && said.isEmpty() && wanted.colour().isEmpty();
        RankedSearch.Found best = search.find(new RankedSearch.Query(
                columns.corrected(coloured(vector.get(), wanted), said), direction.get(), isPhoto), wanted, options,
                taste, decision(nearest));
        return new Found(matches(best.candidates(), wanted), columns.predictions(vector.get(), said),
                quality(best.candidates(), nearest, best.same()), approximation(search.index()));
    }

    private static RankingVector coloured(RankingVector vector, Wanted wanted) {
        return wanted.colour().map(colour -> vector.with(colour.corrected(vector.probabilities()))).orElse(vector);
    }

    private static Optional<SearchResult.Approximation> approximation(IndexDecision answers) {
        return answers.search() == IndexChoice.EXACT ? Optional.empty()
                : Optional.of(new SearchResult.Approximation(answers.recall(), answers.recallAt()));
    }

    private Function<OptionalInt, SameProduct> decision(Optional<QueryViews.Nearest> nearest) {
        return first -> nearest.map(each -> new SameProduct(first, OptionalInt.of(each.row()),
                views.model().orElseThrow().sameness(each.statistics()))).orElseGet(() -> SameProduct.of(first));
    }

    /** Judged by the product that is shown first; photos alone by the catalogue's model. */
    private Optional<MatchQuality> quality(List<Candidate> shown, Optional<QueryViews.Nearest> nearest,
            SameProduct decided) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Candidate first = shown.getFirst();
        boolean isSame = decided.isShownBy(products.rowsOf(first.item()));
        return Optional.of(nearest.map(each -> confidence.of(views.model().orElseThrow(), each.statistics(),
                first.similarity(), isSame))
                .orElseGet(() -> isSame ? confidence.ofSame(first.similarity()) : confidence.of(first.similarity())));
    }

    private Stream<Feature> rows(List<Product> like) {
        return products.firstRows(ids(like)).stream().map(matrix::row);
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    private List<ProductMatch> matches(List<Candidate> found, Wanted wanted) throws LookalikeException {
        List<ProductMatch> matches = new ArrayList<>();
        for (Candidate each : found.subList(0, Math.min(found.size(), wanted.k()))) {
            matrix.check(each.row());
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
