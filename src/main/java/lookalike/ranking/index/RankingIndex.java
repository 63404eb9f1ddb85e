package lookalike.ranking.index;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.features.cache.FeatureRows;
import lookalike.index.catalogue.ForestNotice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.store.RankingCodes;
import lookalike.ranking.store.StoredRanking;
import lookalike.storage.StorageException;
import lookalike.vector.CodeKernel;
import lookalike.vector.Kernels;
import lookalike.vector.RowShares;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of the greatest score: among all of them, or among those that a forest leads to. The same query gives
 * the same results on every machine and on any number of threads: see {@link CodeKernel}. Safe for use by several
 * threads.
 */
public final class RankingIndex implements AutoCloseable {

    /** How many rows the forest should lead to, at least. */
    static final int CANDIDATES = 400;
    /** How many times the wanted rows it should lead to, at least. */
    private static final int SPARE = 4;
    /** A filter that leaves no more rows than this many times those that the forest leads to needs no forest. */
    private static final int FEW = 16;
    /** Rows that one thread takes at a time: enough to be worth it, few enough to share evenly; whole blocks. */
    private static final int PART = 64 * CodeKernel.ROWS;

    private final RankingRows rows;
    private final int threads;
    private final CodeKernel kernel;
    private final Optional<RankingForest> forest;
    private final IndexDecision decision;

    /**
     * Compares every row, on all cores.
     *
     * @param codes stay open as long as the index is used
     * @param columns the values of each row; of no column if nothing was learned
     */
    public RankingIndex(RankingCodes codes, ColumnCodes columns) {
        this(codes, columns, Optional.empty());
    }

    /** @param forest if it answers; closed with the index */
    RankingIndex(RankingCodes codes, ColumnCodes columns, Optional<RankingForest> forest) {
        this(RankingRows.of(codes, RowValues.of(columns), RowInverses.of(codes)), forest,
                IndexDecision.unmeasured(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST, codes.rows()),
                Runtime.getRuntime().availableProcessors(), Kernels.code());
    }

    /** @param threads how many may work on one search, the caller's included */
    RankingIndex(RankingRows rows, Optional<RankingForest> forest, IndexDecision decision, int threads,
            CodeKernel kernel) {
        this.rows = rows;
        this.forest = forest;
        this.decision = decision;
        this.threads = threads;
        this.kernel = kernel;
    }

    /**
     * Opens a catalogue's index with the search that was decided for when its forest was grown, or that is asked for.
     *
     * @param features of the catalogue; may be closed afterwards
     * @param ranking stays open as long as the index is used
     * @param values of the products that each row's picture shows
     * @param known the inverses of the rows' lengths, if they need not be computed; others are not used
     * @param notice told if there is a forest that cannot be used
     */
    public static RankingIndex open(FeatureRows features, StoredRanking ranking, RowValues values,
            Optional<RowInverses> known, IndexChoice choice, Consumer<? super ForestNotice> notice)
            throws StorageException {
        Optional<RankingForest> forest = choice == IndexChoice.EXACT ? Optional.empty()
                : RankingForest.open(features, ranking, notice);
        IndexDecision stored = forest.flatMap(RankingForest::decision).orElseGet(() -> IndexDecision
                .unmeasured(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST, ranking.codes().rows()));
        IndexDecision decision = choice == IndexChoice.AS_STORED || choice == IndexChoice.FOREST && forest.isEmpty()
                ? stored : stored.with(choice, IndexDecision.Reason.REQUESTED);
        if (decision.search() == IndexChoice.EXACT) {
            forest.ifPresent(RankingForest::close);
            forest = Optional.empty();
        }
        RowInverses inverses = known.filter(each -> each.areOf(ranking.codes()))
                .orElseGet(() -> RowInverses.of(ranking.codes()));
        return new RankingIndex(RankingRows.of(ranking.codes(), values, inverses), forest, decision,
                Runtime.getRuntime().availableProcessors(), Kernels.code());
    }

    /** @return the files of the forests that are kept beside a ranking space; none if there are none */
    public static List<Path> forests(FeatureRows features) throws StorageException {
        return RankingForest.files(features).newest();
    }

    /** @return which search answers, why, and what was measured when the forest was grown */
    public IndexDecision info() {
        return decision;
    }

    /**
     * @param products the values of products
     * @return what scores the products of the rows that a query has found
     */
    public ProductScores scores(RankingQuery query, ColumnCodes products) {
        return new ProductScores(query, products, rows.codes().predictions());
    }

    /** @return the number of rows, some of which may belong to no picture */
    public int size() {
        return rows.codes().rows();
    }

    /**
     * Finds what is like a photo, and the photo's own product.
     *
     * @param query with the columns as they were predicted
     * @param k at least 1
     * @param among the only rows to compare, or null for all
     * @return at most {@code k} rows; equal scores by smaller number, as far as single precision tells them apart
     */
    public Ranked nearest(RankingQuery query, int k, @Nullable BitSet among) {
        int count = candidates(k);
        if (!asksForest(query, count, among)) {
            return exactly(query, k, among);
        }
        RankingForest asked = forest.orElseThrow();
        BitSet rows = asked.candidates(query, count, among);
        rows.or(asked.own(query, count, among));
        return exactly(query, k, rows);
    }

    /**
     * As {@link #nearest}, for a product of the catalogue instead of a photo: by the score alone, which is faster.
     *
     * @param own the rows of this index that show it, whether they are in {@code among} or not
     */
    public Ranked similar(RankingQuery product, int k, @Nullable BitSet among, Set<Integer> own) {
        int count = candidates(k);
        return exactly(product, k, asksForest(product, count, among)
                ? forest.orElseThrow().candidatesOfProduct(product, count, among, own) : among);
    }

    private static int candidates(int k) {
        return Math.max(CANDIDATES, SPARE * k);
    }

    private boolean asksForest(RankingQuery query, int count, @Nullable BitSet among) {
        return forest.isPresent() && query.method() == RankingMethod.FULL
                && (among == null ? size() : among.cardinality()) > FEW * count;
    }

    /**
     * As {@link #nearest}, comparing all rows: for queries that are unlike a photo, to which a forest may not lead.
     */
    public Ranked exactly(RankingQuery query, int k, @Nullable BitSet among) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + ", and must be at least 1");
        }
        int compared = among == null ? size() : among.cardinality();
        int most = Math.clamp(size(), 1, k);
        int workers = Math.clamp((compared + PART - 1) / PART, 1, threads);
        if (workers == 1) {
            RankingScan scan = new RankingScan(rows, kernel, query, most);
            scan.range(0, size(), among);
            return scan.found();
        }
        RowShares shares = new RowShares(size(), PART, among);
        return IntStream.range(0, workers).parallel().mapToObj(_ -> {
            RankingScan scan = new RankingScan(rows, kernel, query, most);
            shares.take((from, to) -> scan.range(from, to, among));
            return scan;
        }).reduce(RankingScan::merge).orElseThrow().found();
    }

    @Override
    public void close() {
        forest.ifPresent(RankingForest::close);
    }
}
