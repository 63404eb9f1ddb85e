package lookalike.evaluation.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.vector.Kernels;
import lookalike.vector.TileKernel;
import lookalike.vector.TopK;

/**
 * Compares every query with every searched vector: a matrix multiplication in blocks on all cores. A block of queries
 * is small enough to stay in its core's cache while the searched vectors pass by, each tile of them read once for the
 * whole block.
 * <p>The products are summed in single precision in the order that is fastest on the machine, and only choose
 * candidates: a few more than requested. These are compared again in double precision in one fixed order, which
 * decides places and similarities. So results are the same to the last digit for any number of threads, any block
 * size, and with or without the Vector API, as long as no more than {@value #SPARE} products lie within rounding of
 * the last place.
 */
public final class ExactRetrieval implements Retrieval {

    /** Candidates beyond the requested results. */
    static final int SPARE = 16;

    /** Most queries in a block: with 2048 numbers each a megabyte, which stays in the second-level cache. */
    private static final int LARGEST_BLOCK = 128;

    private final TileKernel product;
    private final int threads;
    private final long memory;

    /**
     * @param threads how many work at once, at least 1
     * @param memory bytes that the blocks of all threads may take together, not counting the searched vectors, which
     *     are mapped, and the rankings, 12 bytes a result. Each thread holds at least {@value TileKernel#QUERIES}
     *     queries, however small this is
     */
    public ExactRetrieval(int threads, long memory) {
        this(threads, memory, Kernels.tile());
    }

    ExactRetrieval(int threads, long memory, TileKernel product) {
        if (threads < 1 || memory < 0) {
            throw new IllegalArgumentException(threads + " threads, " + memory + " bytes");
        }
        this.product = product;
        this.threads = threads;
        this.memory = memory;
    }

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String index() {
        return "exact cosine over all vectors, candidates in float32, places in float64";
    }

    @Override
    public Set<String> fittedOn(int query) {
        return Set.of();
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) {
        int queries = wanted.vectors().size();
        int most = (int) Math.min((long) k + SPARE, searched.size());
        int block = blockSize(queries, searched.dimension(), most);
        int blocks = (queries + block - 1) / block;
        AtomicReferenceArray<Ranking> rankings = new AtomicReferenceArray<>(queries);
        SharedProgress shared = new SharedProgress(progress, queries, (long) queries * searched.size());
        new Workers(threads).run(blocks, number -> {
            int from = number * block;
            int to = Math.min(queries, from + block);
            QueryBlock part = new QueryBlock(product, wanted, from, to, most);
            part.compare(searched, shared);
            for (int query = from; query < to; query++) {
                rankings.set(query, places(searched, wanted, query, part.candidates(query), k));
            }
        });
        shared.finished();
        return IntStream.range(0, queries).mapToObj(rankings::get).toList();
    }

    /** @return how many queries a block holds, a multiple of those that the inner loop takes */
    int blockSize(int queries, int dimension, int most) {
        long each = 4L * dimension + TopK.bytes(most);
        long fitting = memory / threads / each / TileKernel.QUERIES * TileKernel.QUERIES;
        int step = threads * TileKernel.QUERIES;
        int even = (queries + step - 1) / step * TileKernel.QUERIES;
        return Math.clamp(fitting, TileKernel.QUERIES, Math.min(even, LARGEST_BLOCK));
    }

    private static Ranking places(VectorSubset searched, QuerySet wanted, int query, int[] candidates, int k) {
        float[] vector = wanted.vectors().copy(query);
        Arrays.sort(candidates);
        double[] cosines = Arrays.stream(candidates).mapToDouble(at -> searched.cosine(vector, at)).toArray();
        int[] order = IntStream.range(0, candidates.length).boxed()
                .sorted((a, b) -> cosines[a] == cosines[b]
                        ? Integer.compare(a, b) : Double.compare(cosines[b], cosines[a]))
                .mapToInt(Integer::intValue).limit(k).toArray();
        return new Ranking(Arrays.stream(order).map(i -> candidates[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> cosines[i]).toArray());
    }
}
