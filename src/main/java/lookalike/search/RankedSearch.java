package lookalike.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureRows;
import lookalike.index.Neighbour;
import lookalike.index.catalogue.ForestNotice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreParts;
import lookalike.ranking.index.CatalogueColumns;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.index.ProductScores;
import lookalike.ranking.index.Ranked;
import lookalike.ranking.index.RankedRow;
import lookalike.ranking.index.RankingIndex;
import lookalike.ranking.index.RankingQuery;
import lookalike.ranking.index.RowValues;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.StoredRanking;
import lookalike.search.garment.NeighbourVote;
import lookalike.search.score.OwnVectors;
import lookalike.search.score.Pin;
import lookalike.search.score.SameProduct;
import lookalike.search.score.ScoreUnit;
import lookalike.search.score.Variety;
import lookalike.search.snapshot.SearchSnapshot;
import lookalike.taste.TasteReranking;

/** Finds products by the score of a catalogue's ranking space. Closes the ranking. */
final class RankedSearch implements AutoCloseable {

    /** How many of the best are found at least: what may change places later. */
    private static final int DEPTH = 100;

    private final IndexedProducts products;
    private final FeatureMatrix matrix;
    private final StoredRanking ranking;
    private final ColumnCodes values;
    private final RankingIndex index;
    private final OwnVectors own;

    private RankedSearch(IndexedProducts products, FeatureMatrix matrix, StoredRanking ranking, ColumnCodes values,
            RankingIndex index) {
        this.products = products;
        this.matrix = matrix;
        this.ranking = ranking;
        this.values = values;
        this.index = index;
        this.own = new OwnVectors(ranking, values);
    }

    /**
     * @param snapshot of what need not be read and computed
     * @param matrix of the features; stays open
     * @param notice told if there is a forest that cannot be used
     * @throws lookalike.catalogue.CatalogueException.UnknownColumn if a column that was learned is gone
     */
    static RankedSearch open(IndexedProducts products, Optional<SearchSnapshot> snapshot, FeatureRows features,
            FeatureMatrix matrix, StoredRanking ranking, IndexChoice choice, Consumer<? super ForestNotice> notice)
            throws LookalikeException {
        Optional<ColumnCodes> known =
                snapshot.flatMap(each -> each.valuesFor(ranking.path(), ranking.space().columns()));
        ColumnCodes values = known.isPresent() ? known.get()
                : new CatalogueColumns(products.catalogue(), ranking.space().columns()).products();
        int count = ranking.codes().rows();
        RowValues rows = RowValues.of(values, products.firstItems(count), products.furtherItems(count));
        return new RankedSearch(products, matrix, ranking, values,
                RankingIndex.open(features, ranking, rows,
                        snapshot.flatMap(each -> each.inversesFor(ranking.path())), choice, notice));
    }

    /** @return the space that it searches in */
    RankingSpace space() {
        return ranking.space();
    }

    /**
     * @param photo that is no product shot
     * @param nearest pictures, the nearest first
     * @return the photo with what these show in its predictions
     */
    RankingVector voted(RankingVector photo, List<Neighbour> nearest) {
        return photo.with(NeighbourVote.mixed(photo.probabilities(), nearest,
                (column, row) -> values.value(products.items(row).getFirst(), column)));
    }

    /** @return which search answers */
    IndexDecision index() {
        return index.info();
    }

    /** @return a product that has a feature as a vector */
    RankingVector vector(int item) {
        return own.of(item, products.firstRow(item));
    }

    /** @return a row's picture as a vector, without what is known of its products */
    RankingVector photo(int row) {
        return ranking.vector(row);
    }

    /** @return the value of each learned column that a product has; -1 for none */
    int[] values(int item) {
        return IntStream.range(0, values.columns()).map(column -> values.value(item, column)).toArray();
    }

    /** @return whether something was learned from columns, or why not */
    RankingTraining.Outcome outcome() {
        return ranking.training().outcome();
    }

    /** @return what the score depends on beside the products: another one if the space is trained anew */
    String training() {
        return space().model() + " " + ranking.training();
    }

    /** @return products of the catalogue as vectors; products without a feature have none */
    List<RankingVector> vectors(List<Product> like) {
        List<RankingVector> vectors = new ArrayList<>();
        for (Product product : like) {
            OptionalInt item = products.catalogue().item(product.id());
            if (item.isPresent() && products.isIndexed(item.getAsInt())) {
                vectors.add(own.of(item.getAsInt(), products.firstRow(item.getAsInt())));
            }
        }
        return vectors;
    }

    /**
     * A query by vector.
     *
     * @param vector as the user corrected it
     * @param direction in the features of the network; empty if nobody asks for the cosine of results
     * @param isPhoto whether it is a photo just as it is, whose own product may be found
     * @param asksForest whether the forest leads to results, where there is one: it was made for photos and products
     */
    record Query(RankingVector vector, Optional<Feature> direction, boolean isPhoto, boolean asksForest) {

        /** @param isPhoto whether it is a photo just as it is, for which the forest is asked */
        Query(RankingVector vector, Feature direction, boolean isPhoto) {
            this(vector, Optional.of(direction), isPhoto, isPhoto);
        }
    }

    /**
     * What was found.
     *
     * @param candidates at least {@value #DEPTH} if there are as many, the best first
     * @param same what is the photo's own product
     */
    record Found(List<Candidate> candidates, SameProduct same) {}

    /**
     * @param options with a method that the catalogue has
     * @param decision from the row that the ranking space takes for the photo's own product
     */
    Found find(Query photo, Wanted wanted, RankingOptions options, TasteReranking taste,
            Function<OptionalInt, SameProduct> decision) {
        RankingQuery query = new RankingQuery(photo.vector, space().weights(),
                space().isLearned() ? options.method() : RankingMethod.FULL);
        int all = Math.min(index.size(), wanted.rows(index.size()));
        int least = Math.max(DEPTH, wanted.k());
        int depth = wanted.depth(least);
        int asked = 0;
        Ranked ranked = new Ranked(List.of(), List.of());
        List<Candidate> found = List.of();
        while (found.size() < depth && asked < all) {
            asked = Math.min(all, 2 * asked + depth + wanted.banned().size());
            ranked = ranked(photo, query, asked, wanted);
            found = products(ranked.best(), query, wanted);
        }
        List<Candidate> nearest = wanted.coloured(found);
        List<Candidate> best = reranked(nearest.subList(0, Math.min(least, nearest.size())), taste,
                ScoreUnit.of(options.method()));
        Pin pin = new Pin(space().pin());
        List<RankedRow> same = photo.isPhoto ? ranked.same() : List.of();
        SameProduct decided = decision.apply(pin.isSame(cosines(same, wanted))
                ? OptionalInt.of(same.getFirst().row()) : OptionalInt.empty());
        if (options.pin() && photo.isPhoto && !best.isEmpty()) {
            best = decided.first().isPresent() ? pinned(best, products(same.subList(0, 1), query, wanted).getFirst())
                    : strongest(best, query.whole());
        }
        List<Candidate> ordered = options.variety() > 0 ? varied(best, options.variety()) : best;
        return new Found(ordered.stream().map(candidate -> candidate
                .shown(photo.direction.map(feature -> matrix.row(candidate.row()).cosine(feature)).orElse(Double.NaN),
                        photo.vector.share()))
                .toList(), decided);
    }

    private Ranked ranked(Query photo, RankingQuery query, int asked, Wanted wanted) {
        if (!photo.asksForest) {
            return index.exactly(query, asked, wanted.rows());
        }
        // What is banned of a product's results is the product itself, and what a user likes less of them: rows near
        // that only become candidates, which are ranked like others.
        return photo.isPhoto ? index.nearest(query, asked, wanted.rows())
                : index.similar(query, asked, wanted.rows(), wanted.banned());
    }

    /** The products of rows, by falling score, twins only once: the one whose own values fit best. */
    private List<Candidate> products(List<RankedRow> rows, RankingQuery query, Wanted wanted) {
        List<Candidate> all = new ArrayList<>();
        ProductScores scores = index.scores(query, values);
        for (RankedRow row : rows) {
            for (int item : products.items(row.row())) {
                if (wanted.has(item)) {
                    all.add(new Candidate(item, row.row(), Double.NaN, row.same(), scores.of(row, item).parts()));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Set<Integer> shown = new HashSet<>(wanted.banned());
        return all.stream().filter(candidate -> shown.add(products.firstRow(candidate.item()))).toList();
    }

    /**
     * @param unit of their scores
     * @return the candidates as taste orders them; unchanged if it has no weight
     */
    static List<Candidate> reranked(List<Candidate> best, TasteReranking taste, double unit) {
        if (taste.weight() == 0 || best.isEmpty()) {
            return best;
        }
        Map<Integer, Candidate> byItem = new HashMap<>();
        best.forEach(candidate -> byItem.put(candidate.item(), candidate));
        return taste.inUnit(unit).rerank(best.stream().mapToInt(Candidate::item).toArray(),
                best.stream().mapToDouble(Candidate::score).toArray()).stream()
                .flatMap(each -> Stream.ofNullable(byItem.get(each.item()))
                        .map(candidate -> candidate.withTaste(each.addition())))
                .toList();
    }

    /** @return the greatest cosines that tell the very product, one a product */
    private double[] cosines(List<RankedRow> same, Wanted wanted) {
        Set<Integer> shown = new HashSet<>();
        return same.stream()
                .filter(row -> products.items(row.row()).stream().filter(wanted::has).map(products::firstRow)
                        .anyMatch(shown::add))
                .mapToDouble(RankedRow::same).toArray();
    }

    private List<Candidate> strongest(List<Candidate> best, double whole) {
        if (index.size() < Pin.LARGE || space().identity().isEmpty()) {
            return best;
        }
        return pinned(best, best.get(Pin.strongest(best.size(),
                number -> whole * columns(best.get(number).parts()),
                number -> best.get(number).same())));
    }

    /** Taste may decide here, too: nothing says for sure which product is the photo's own. */
    private static double columns(ScoreParts parts) {
        return parts.learned() + parts.columns() + parts.taste();
    }

    private List<Candidate> pinned(List<Candidate> best, Candidate first) {
        List<Candidate> pinned = new ArrayList<>();
        pinned.add(best.stream().filter(candidate -> candidate.item() == first.item()).findFirst().orElse(first));
        best.stream().filter(candidate -> products.firstRow(candidate.item()) != products.firstRow(first.item()))
                .forEach(pinned::add);
        return pinned;
    }

    private List<Candidate> varied(List<Candidate> best, double weight) {
        List<RankingVector> vectors = best.subList(0, Math.min(best.size(), Variety.DEPTH)).stream()
                .map(candidate -> ranking.vector(candidate.row())).toList();
        return new Variety(weight).order(best.size(), number -> best.get(number).score(),
                (one, other) -> dot(vectors.get(one).looks(), vectors.get(other).looks()))
                .stream().map(best::get).toList();
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> (double) a[d] * b[d]).sum();
    }

    @Override
    public void close() {
        index.close();
        ranking.close();
    }
}
