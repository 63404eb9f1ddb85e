package lookalike.evaluation.retrieval;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.evaluation.speed.TemporaryFile;
import lookalike.vector.VectorRows;

/**
 * Searches with an index that is built first, over the searched vectors only, in a temporary file that is deleted
 * afterwards. Results are ordered by cosines in double precision, as exact search does it, so that the two differ in
 * what is found and not in the order of near ties.
 */
public final class BuiltRetrieval implements Retrieval {

    /** More than requested, because near ties in single precision may change places in double. */
    private static final int SPARE = 16;
    private static final int ALIGNMENT = 64;

    private final SearchMethod method;
    private final String index;
    private final int effort;
    private final int threads;

    /**
     * @param index description of the index, for reports
     * @param effort at least 1, such as {@code search_k}: more finds better and takes longer
     * @param threads how many search at the same time, at least 1
     */
    public BuiltRetrieval(SearchMethod method, String index, int effort, int threads) {
        this.method = method;
        this.index = index;
        this.effort = effort;
        this.threads = threads;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public String index() {
        return index;
    }

    @Override
    public Set<String> fittedOn(int query) {
        return Set.of();
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress)
            throws LookalikeException {
        int queries = wanted.vectors().size();
        try (Arena arena = Arena.ofShared(); TemporaryFile file = TemporaryFile.claim();
                SearchMethod.Built built = method.build(copy(searched, arena), file.path(),
                        (_, _) -> progress.reached(0, queries))) {
            AtomicReferenceArray<Ranking> rankings = new AtomicReferenceArray<>(queries);
            SharedProgress shared = new SharedProgress(progress, queries, queries);
            new Workers(threads).run(queries, query -> {
                rankings.set(query, ranking(built, searched, wanted, query, k));
                shared.add(1);
            });
            return IntStream.range(0, queries).mapToObj(rankings::get).toList();
        }
    }

    private static VectorRows copy(VectorSubset searched, Arena arena) {
        long bytes = 4L * searched.dimension();
        MemorySegment values = arena.allocate(bytes * searched.size(), ALIGNMENT);
        for (int position = 0; position < searched.size(); position++) {
            MemorySegment.copy(searched.matrix().values(), searched.offset(position), values, bytes * position, bytes);
        }
        return new VectorRows(values, searched.size(), searched.dimension());
    }

    private Ranking ranking(SearchMethod.Built built, VectorSubset searched, QuerySet wanted, int query, int k) {
        float[] vector = wanted.vectors().copy(query);
        int[] excluded = wanted.excluded().get(query);
        int most = (int) Math.min((long) k + excluded.length + SPARE, searched.size());
        int[] found = Arrays.stream(nearest(built, vector, most))
                .filter(position -> Arrays.binarySearch(excluded, position) < 0).sorted().toArray();
        double[] cosines = Arrays.stream(found).mapToDouble(at -> searched.cosine(vector, at)).toArray();
        int[] order = IntStream.range(0, found.length).boxed()
                .sorted((a, b) -> cosines[a] == cosines[b]
                        ? Integer.compare(a, b) : Double.compare(cosines[b], cosines[a]))
                .mapToInt(Integer::intValue).limit(k).toArray();
        return new Ranking(Arrays.stream(order).map(i -> found[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> cosines[i]).toArray());
    }

    private int[] nearest(SearchMethod.Built built, float[] vector, int most) {
        try {
            return built.nearest(vector, most, effort);
        } catch (LookalikeException changed) {
            throw new IllegalStateException("what was just built cannot be searched", changed);
        }
    }
}
