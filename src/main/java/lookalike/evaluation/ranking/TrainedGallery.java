package lookalike.evaluation.ranking;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationSplit;
import lookalike.index.ExactIndex;
import lookalike.index.forest.ForestParameters;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.RankingVector;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.index.ProductScores;
import lookalike.ranking.index.Ranked;
import lookalike.ranking.index.RankedRow;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.index.RankingIndex;
import lookalike.ranking.index.RankingQuery;
import lookalike.ranking.store.CatalogueEmbedding;
import lookalike.ranking.store.RankingCodes;
import lookalike.search.garment.GarmentViews;
import lookalike.search.garment.NeighbourVote;
import lookalike.search.score.CombinedVector;
import lookalike.search.score.Pin;

/**
 * The gallery in a trained space, searched with the codes, the index and the pin of search. Pictures that look exactly
 * the same share a code, and their products differ in their own columns alone.
 */
final class TrainedGallery implements AutoCloseable {

    /** More than wanted, as products of one picture may change places by their own columns. */
    private static final int SPARE = 16;

    private final RankingSpace space;
    private final Arena arena;
    private final RankingCodes codes;
    private final RankingIndex index;
    private final ColumnCodes values;
    private final EvaluationSplit split;
    /** By code, the positions of the products that show its picture, rising. */
    private final List<List<Integer>> positions;
    private final int[] codeOf;

    private TrainedGallery(EvaluationSplit split, RankingSpace space, Arena arena, RankingCodes codes,
            ColumnCodes values,
            List<List<Integer>> positions, int[] codeOf) {
        this.split = split;
        this.space = space;
        this.arena = arena;
        this.codes = codes;
        this.values = values;
        this.positions = positions;
        this.index = new RankingIndex(codes, ofCodes());
        this.codeOf = codeOf;
    }

    /**
     * Computes the codes of all that is searched, whether or not the space was trained on it.
     *
     * @param descriptors whether colours and edges are seen
     */
    static TrainedGallery of(EvaluationSplit split, RankingMaterial material, RankingSpace space, boolean descriptors,
            Progress progress) {
        List<List<Integer>> positions = new ArrayList<>();
        int[] codeOf = new int[split.gallery().length];
        Map<String, Integer> codes = new HashMap<>();
        for (int position = 0; position < codeOf.length; position++) {
            int item = split.gallery()[position];
            codeOf[position] = codes.computeIfAbsent(split.searched().pictures().get(item), _ -> codes.size());
            if (codeOf[position] == positions.size()) {
                positions.add(new ArrayList<>(1));
            }
            positions.get(codeOf[position]).add(position);
        }
        int[] items = positions.stream().mapToInt(each -> split.gallery()[each.getFirst()]).toArray();
        @SuppressWarnings("MustBeClosedChecker") // the gallery closes it
        Arena arena = Arena.ofShared();
        RankingCodes embedded = CatalogueEmbedding.codes(space, split.searched().matrix(),
                Arrays.stream(items).map(item -> split.searched().rows()[item]).toArray(),
                descriptors ? code -> material.descriptor(split.searched(), items[code]) : _ -> Descriptors.UNKNOWN,
                arena, progress);
        return new TrainedGallery(split, space, arena, embedded, values(split, material, space), positions, codeOf);
    }

    /** @return the values of the product at each position */
    private static ColumnCodes values(EvaluationSplit split, RankingMaterial material, RankingSpace space) {
        List<List<String>> cells = space.columns().stream().map(column -> {
            List<String> all = material.columns().stream().filter(each -> each.name().equals(column.name()))
                    .findFirst().orElseThrow().cells();
            return IntStream.of(split.gallery()).mapToObj(all::get).toList();
        }).toList();
        return ColumnCodes.of(space.columns(), cells, split.gallery().length);
    }

    /** @return the values of the product that stands for each code */
    private ColumnCodes ofCodes() {
        return values.rows(positions.stream().mapToInt(List::getFirst).toArray());
    }

    RankingSpace space() {
        return space;
    }

    /** @return what compares all products; closed with the gallery */
    RankingIndex exact() {
        return index;
    }

    /**
     * Grows a forest as a catalogue has one.
     *
     * @param place where there is no file; the caller deletes it
     * @return what asks the forest; the caller closes it
     */
    RankingIndex forest(Path place, ForestParameters parameters, Progress progress) throws LookalikeException {
        return RankingForestBuilder.index(place, codes, space, ofCodes(), parameters, progress);
    }

    /**
     * @param photo that is no product shot
     * @param excluded positions that are no results
     * @param descriptors whether colours and edges are seen
     * @return the garment as search sees it: the mean of the views, with what the nearest pictures show
     */
    RankingVector seen(GarmentViews photo, int[] excluded, boolean descriptors) {
        RankingVector mean = CombinedVector.of(photo.views().stream()
                .map(view -> descriptors ? view : new RankingInput(view.feature(), Descriptors.UNKNOWN))
                .map(space::embed).toList(), List.of(), List.of()).orElseThrow();
        BitSet among = new BitSet();
        Map<Integer, Integer> positionOf = new HashMap<>();
        for (int position = 0; position < codeOf.length; position++) {
            if (Arrays.binarySearch(excluded, position) < 0) {
                int row = split.searched().rows()[split.gallery()[position]];
                among.set(row);
                positionOf.putIfAbsent(row, position);
            }
        }
        return mean.with(NeighbourVote.mixed(mean.probabilities(),
                new ExactIndex(split.searched().matrix()).nearest(photo.feature(), NeighbourVote.VOTERS, among),
                (column, row) -> values.value(positionOf.getOrDefault(row, 0), column)));
    }

    /** A product found: its position in the gallery, and its score. */
    private record Scored(int position, RankedRow row) {

        double score() {
            return row.parts().total();
        }
    }

    /**
     * @param searched {@link #exact()} or {@link #forest}
     * @param excluded positions that are no results, rising; with each all that show its picture
     * @param k how many at most
     * @return positions, the best first
     */
    int[] find(RankingIndex searched, RankingVector vector, RankingVariant variant, int[] excluded, int k) {
        RankingQuery query = new RankingQuery(vector, space.weights(),
                space.isLearned() ? variant.method() : RankingMethod.FULL);
        BitSet among = new BitSet(positions.size());
        among.set(0, positions.size());
        for (int position : excluded) {
            among.clear(codeOf[position]);
        }
        if (among.isEmpty()) {
            return new int[0];
        }
        Ranked ranked = searched.nearest(query, Math.max(Pin.DEPTH, k) + SPARE, among);
        List<Scored> found = new ArrayList<>();
        ProductScores scores = index.scores(query, values);
        ranked.best().forEach(row -> found.addAll(products(scores, row)));
        found.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::position));
        if (variant.pin()) {
            first(ranked, found, query).ifPresent(first -> {
                found.removeIf(each -> each.position() == first.position());
                found.addFirst(first);
            });
        }
        return found.stream().mapToInt(Scored::position).limit(k).toArray();
    }

    /** @return the product that stands first, if that is not for the score to say; see {@link Pin} */
    private Optional<Scored> first(Ranked ranked, List<Scored> found, RankingQuery query) {
        if (new Pin(space.pin()).isSame(ranked.same().stream().mapToDouble(RankedRow::same).toArray())) {
            return products(index.scores(query, values), ranked.same().getFirst()).stream()
                    .max(Comparator.comparingDouble(Scored::score));
        }
        if (positions.size() < Pin.LARGE || space.identity().isEmpty()) {
            return Optional.empty();
        }
        BitSet shown = new BitSet();
        List<Scored> different = found.stream().filter(each -> {
            boolean isNew = !shown.get(codeOf[each.position()]);
            shown.set(codeOf[each.position()]);
            return isNew;
        }).toList();
        return Optional.of(different.get(Pin.strongest(different.size(), number -> query.whole()
                * (different.get(number).row().parts().learned() + different.get(number).row().parts().columns()),
                number -> different.get(number).row().same())));
    }

    private List<Scored> products(ProductScores scores, RankedRow row) {
        return positions.get(row.row()).stream()
                .map(position -> new Scored(position, scores.of(row, position))).toList();
    }

    /** @return the cosine of looks of a query and a product, on which no column has an influence */
    double looks(RankingVector vector, int position) {
        float[] direction = codes.direction(codeOf[position]);
        double product = 0;
        double squares = 0;
        for (int d = 0; d < vector.looks().length; d++) {
            product += (double) vector.looks()[d] * direction[d];
            squares += (double) direction[d] * direction[d];
        }
        return squares == 0 ? 0 : product / Math.sqrt(squares);
    }

    @Override
    public void close() {
        index.close();
        arena.close();
    }
}
