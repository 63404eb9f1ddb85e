package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.vector.Projection;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/** Grows a forest in memory: the projection, the points, the trees, the lists. */
final class ForestPartsBuilder {

    private final Embedding embedding;
    private final ItemVectors vectors;
    private final ForestParameters parameters;
    private final VectorKernel kernel;
    private final Arena arena;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param vectors the items, laid out
     * @param arena shared; holds the forest
     * @param progress told items that were placed in a tree or got their list
     */
    ForestPartsBuilder(Embedding embedding, ItemVectors vectors, ForestParameters parameters, VectorKernel kernel,
            Arena arena,
            Progress progress) {
        this.embedding = embedding;
        this.vectors = vectors;
        this.parameters = parameters;
        this.kernel = kernel;
        this.arena = arena;
        this.progress = progress;
    }

    /** @return the forest; grown on as many threads as the parameters say */
    ForestParts build() {
        try (ForkJoinPool pool = new ForkJoinPool(parameters.threads())) {
            return pool.submit(this::grow).join();
        }
    }

    private ForestParts grow() {
        Optional<Projection> projection = Optional.empty();
        if (parameters.pointDimension(vectors.rows().dimension()) < vectors.rows().dimension() && vectors.count() > 0) {
            projection = Optional.of(PrincipalSubspace.of(vectors, parameters.projectedTo(), parameters.seed(),
                    kernel, arena));
        }
        ProjectedPoints points = points(projection.map(this::projected).orElseGet(this::inOrder));
        List<PartitionTree> trees = IntStream.range(0, parameters.trees()).parallel()
                .mapToObj(tree -> new PartitionTreeBuilder(points.rows(), kernel, parameters.leafSize(), random(tree),
                        this::told).build(arena))
                .toList();
        KnnGraph lists = new KnnGraphBuilder(points, trees, kernel, parameters.listLength(), parameters.met(), arena)
                .build(parameters.threads(), this::told);
        return new ForestParts(embedding, vectors, projection, points, trees, lists);
    }

    private SplittableRandom random(int tree) {
        return new SplittableRandom(parameters.seed() * 0x9e3779b97f4a7c15L + tree);
    }

    private void told(int items) {
        progress.reachedOrCancel(done.addAndGet(items), (parameters.trees() + 1L) * vectors.count());
    }

    private VectorRows projected(Projection projection) {
        return each(projection.dimension(), item -> projection.of(vectors.vector(item), kernel));
    }

    private VectorRows inOrder() {
        return vectors.places() == null ? vectors.rows() : each(vectors.rows().dimension(), vectors::vector);
    }

    private VectorRows each(int dimension, IntFunction<float[]> vector) {
        MemorySegment values = arena.allocate(4L * Math.max(1, vectors.count()) * dimension, 64)
                .asSlice(0, 4L * vectors.count() * dimension);
        IntStream.range(0, vectors.count()).parallel().forEach(item -> MemorySegment.copy(vector.apply(item), 0,
                values, VectorRows.VALUE, 4L * item * dimension, dimension));
        return new VectorRows(values, vectors.count(), dimension);
    }

    private ProjectedPoints points(VectorRows rows) {
        MemorySegment halves = arena.allocate(4L * Math.max(1, rows.count()), 64).asSlice(0, 4L * rows.count());
        IntStream.range(0, rows.count()).parallel().forEach(item -> halves.set(VectorRows.VALUE, 4L * item,
                kernel.dot(rows.row(item), rows.values(), rows.offset(item)) / 2));
        return new ProjectedPoints(rows, halves);
    }
}
