package lookalike.ranking.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.Metric;
import lookalike.index.catalogue.ForestFiles;
import lookalike.index.catalogue.ForestNotice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingCodes;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.StoredRanking;
import lookalike.storage.StorageException;
import lookalike.vector.VectorRows;

/**
 * Grows the forest that is kept beside a catalogue's ranking space: anew when the space has changed, or a tenth of
 * the rows. Which of forest and exact search answers is decided when it is grown, by measuring both on a sample of
 * the catalogue's own pictures.
 */
public final class RankingForestBuilder {

    /** Fewer rows are compared faster than trees are read. */
    private static final int FEW = 4096;
    /** Pictures that are searched with to measure. */
    private static final int QUERIES = 100;
    private static final int WANTED = 5;
    /** A point space keeps its order only roughly, so many are found there and ranked by the whole score. */
    private static final RecallTarget TARGET = new RecallTarget(0.95, RankingIndex.CANDIDATES);

    private final FeatureWriter writer;
    private final Catalogue catalogue;

    /**
     * @param writer of the catalogue's features, which keeps other writers out
     * @param catalogue for the values of its products
     */
    public RankingForestBuilder(FeatureWriter writer, Catalogue catalogue) {
        this.writer = writer;
        this.catalogue = catalogue;
    }

    /**
     * Grows a forest if there is none that can be used, or if a tenth of the rows have been added or removed since.
     *
     * @param notice told if the existing forest cannot be used
     * @param progress told items placed in trees
     * @return whether one was grown
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public boolean bringUpToDate(Consumer<? super ForestNotice> notice, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot()) {
            Optional<StoredRanking> found = RankingStore.open(features.featureRows(), _ -> {});
            if (found.isEmpty()) {
                return false;
            }
            try (StoredRanking ranking = found.get()) {
                Map<String, Integer> rows = features.rowOfPixels();
                if (rows.isEmpty() || !isDue(features, ranking, notice)) {
                    return false;
                }
                grow(features, ranking, ForestParameters.USUAL, progress);
                return true;
            }
        }
    }

    private static boolean isDue(FeatureSnapshot features, StoredRanking ranking,
            Consumer<? super ForestNotice> notice) throws StorageException {
        Optional<RankingForest> found = RankingForest.open(features.featureRows(), ranking, notice);
        if (found.isEmpty()) {
            return true;
        }
        try (RankingForest forest = found.get()) {
            return forest.isForestDue() || forest.decision().isEmpty();
        }
    }

    /** Grows a forest, whether or not there is one. */
    void grow(FeatureSnapshot features, StoredRanking ranking, ForestParameters parameters, Progress progress)
            throws LookalikeException {
        ColumnCodes values = values(features, ranking);
        Map<String, Integer> rowOfPixels = features.rowOfPixels();
        String model = RankingForest.model(features.featureRows(), ranking);
        ForestFiles files = RankingForest.files(features.featureRows());
        Path place = files.next();
        write(place, CompositeRows.of(ranking.codes(), ranking.space().columns(), ranking.space().weights(), values),
                rowOfPixels, model, parameters, progress);
        use(place, files, features, ranking, values);
    }

    /**
     * Takes the forests of the parts that the catalogue was made of, to be searched together, in place of what there
     * was.
     *
     * @param forests grown of features of the same model, in the same ranking space, at least one
     * @param progress told forests
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old ones stay
     */
    public void adopt(List<Path> forests, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot();
                StoredRanking ranking = RankingStore.open(features.featureRows(), _ -> {}).orElseThrow()) {
            ForestFiles files = RankingForest.files(features.featureRows());
            use(files.adopt(forests, progress), files, features, ranking, values(features, ranking));
        }
    }

    private ColumnCodes values(FeatureSnapshot features, StoredRanking ranking) throws LookalikeException {
        CatalogueColumns columns = new CatalogueColumns(catalogue, ranking.space().columns());
        return columns.products().rows(columns.firstProducts(features.rows(), ranking.codes().rows()));
    }

    /** Decides which search answers, and deletes older forests. */
    private static void use(Path place, ForestFiles files, FeatureSnapshot features, StoredRanking ranking,
            ColumnCodes values) throws LookalikeException {
        String model = RankingForest.model(features.featureRows(), ranking);
        try (RankingForest forest = RankingForest.open(place, features.featureRows().keys(), model).orElseThrow()) {
            decide(features, ranking, values, forest).write(place);
        } catch (LookalikeException | RuntimeException problem) {
            ForestFiles.delete(place);
            throw problem;
        }
        files.deleteAllBut(place);
    }

    /**
     * Grows a forest over codes that are in no catalogue's folder, tuned as a catalogue's own.
     *
     * @param place where there is no file; the caller deletes it
     * @param codes stay open as long as the index is used
     * @param values of the rows
     * @param progress told items placed in trees
     * @return an index that always asks the forest, which is closed with it
     */
    public static RankingIndex index(Path place, RankingCodes codes, RankingSpace space, ColumnCodes values,
            ForestParameters parameters, Progress progress) throws LookalikeException {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < codes.rows(); row++) {
            // Keys have the length of a hash.
            rows.put("%064x".formatted(row), row);
        }
        write(place, CompositeRows.of(codes, space.columns(), space.weights(), values), rows, "", parameters, progress);
        return new RankingIndex(codes, values, RankingForest.open(place, KeyedRows.of(rows), ""));
    }

    /** Grows a forest at a path where there is none. */
    static void write(Path place, CompositeRows rows, Map<String, Integer> rowOfPixels, String model,
            ForestParameters parameters, Progress progress) throws StorageException {
        List<String> keys = rowOfPixels.keySet().stream().sorted().toList();
        int[] numbers = keys.stream().mapToInt(rowOfPixels::get).toArray();
        try (Arena arena = Arena.ofShared()) {
            CompositeSpace space = CompositeSpace.of(rows, numbers, arena);
            MemorySegment values = arena.allocate(4L * numbers.length * space.dimension(), 64);
            VectorRows points = new VectorRows(values, numbers.length, space.dimension());
            IntStream.range(0, numbers.length).parallel()
                    .forEach(item -> points.put(item, space.point(rows, numbers[item])));
            new ForestBuilder(parameters, TARGET, place, progress)
                    .of(points, Metric.DOT, keys, model, space.bytes());
        }
    }

    private static IndexDecision decide(FeatureSnapshot features, StoredRanking ranking, ColumnCodes values,
            RankingForest forest) throws LookalikeException {
        IndexDecision measured = measured(features, ranking, values, forest);
        return ranking.codes().rows() < FEW
                ? measured.with(IndexChoice.EXACT, IndexDecision.Reason.FEW_ITEMS) : measured;
    }

    /** Queries are pictures of the catalogue as photos: with what they are predicted to be, each without itself. */
    private static IndexDecision measured(FeatureSnapshot features, StoredRanking ranking, ColumnCodes values,
            RankingForest forest) throws LookalikeException {
        List<Query> queries = queries(features, ranking);
        RankingIndex exact = new RankingIndex(ranking.codes(), values);
        RankingIndex fast = new RankingIndex(ranking.codes(), values, Optional.of(forest));
        double found = 0;
        long exactTime = Long.MAX_VALUE;
        long forestTime = Long.MAX_VALUE;
        for (Query query : queries) {
            long start = System.nanoTime();
            List<Integer> right = query.others(exact);
            long between = System.nanoTime();
            List<Integer> some = query.others(fast);
            // The fastest counts: other work of the machine only adds to it.
            forestTime = Math.min(forestTime, System.nanoTime() - between);
            exactTime = Math.min(exactTime, between - start);
            found += some.stream().filter(right::contains).count() / (double) right.size();
        }
        return IndexDecision.measured(ranking.codes().rows(), forest.bytes(), found / queries.size(), WANTED,
                exactTime / 1e6, forestTime / 1e6);
    }

    /** A picture of the catalogue as a photo. */
    private record Query(int row, RankingQuery query) {

        List<Integer> others(RankingIndex index) {
            return index.nearest(query, WANTED + 1, null).best().stream().map(RankedRow::row)
                    .filter(other -> other != row).limit(WANTED).toList();
        }
    }

    private static List<Query> queries(FeatureSnapshot features, StoredRanking ranking) throws LookalikeException {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(features.rowOfPixels().entrySet());
        all.sort(Map.Entry.comparingByKey());
        int count = Math.min(QUERIES, all.size());
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Map.Entry<String, Integer> entry = all.get((int) ((long) i * all.size() / count));
            drawn.put(entry.getKey(), entry.getValue());
        }
        List<Query> queries = new ArrayList<>();
        try (FeatureMatrix matrix = features.matrix()) {
            features.descriptors((pixels, descriptor) -> {
                Integer row = drawn.get(pixels);
                if (row != null) {
                    queries.add(new Query(row, new RankingQuery(
                            ranking.space().embed(new RankingInput(matrix.row(row), descriptor)),
                            ranking.space().weights(), RankingMethod.FULL)));
                }
            });
        }
        return queries;
    }
}
