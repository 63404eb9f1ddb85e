package lookalike.evaluation.speed;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.vector.FiniteVectors;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;

/**
 * Items to search and separate queries, copied to memory and scaled to length 1. The items are shuffled, so that the
 * first of them are a fair sample of all.
 */
public final class SpeedVectors implements AutoCloseable {

    private static final int ALIGNMENT = 64;

    private final Arena arena;
    private final MemorySegment values;
    private final int[] rows;
    private final int dimension;
    private final List<float[]> queries;

    @SuppressWarnings("MustBeClosedChecker") // close() closes the arena
    private SpeedVectors(VectorRows source, int[] rows, List<float[]> queries) {
        this.rows = rows;
        this.dimension = source.dimension();
        this.queries = List.copyOf(queries);
        this.arena = Arena.ofShared();
        try {
            this.values = arena.allocate(4L * rows.length * dimension, ALIGNMENT);
            for (int item = 0; item < rows.length; item++) {
                MemorySegment.copy(unit(source, rows[item]), 0, values, VectorRows.VALUE,
                        4L * item * dimension, dimension);
            }
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    /**
     * Holds some rows out as queries.
     *
     * @param rows those of {@code source} that take part, each once
     * @param queries how many to hold out, at least 1
     * @throws SpeedException if nothing would be left
     * @throws VectorException if a row holds NaN or an infinity
     */
    public static SpeedVectors heldOut(VectorRows source, int[] rows, int queries, long seed)
            throws SpeedException, VectorException {
        if (rows.length <= queries) {
            throw new SpeedException.TooFewItems(rows.length, queries);
        }
        FiniteVectors.require(VectorException.Role.ITEM, source);
        int[] drawn = shuffled(rows, seed);
        List<float[]> asked = IntStream.range(0, queries).mapToObj(at -> unit(source, drawn[at])).toList();
        return new SpeedVectors(source, IntStream.range(queries, drawn.length).map(at -> drawn[at]).toArray(), asked);
    }

    /**
     * Takes queries from another source.
     *
     * @param rows those of {@code source} that take part, each once
     * @throws SpeedException if the dimensions differ, or items or queries are empty
     * @throws VectorException if a row holds NaN or an infinity
     */
    public static SpeedVectors between(VectorRows source, int[] rows, VectorRows queries, long seed)
            throws SpeedException, VectorException {
        if (source.dimension() != queries.dimension()) {
            throw new SpeedException.OtherDimension(source.dimension(), queries.dimension());
        }
        if (queries.count() == 0) {
            throw new SpeedException.NoQueries();
        }
        if (rows.length == 0) {
            throw new SpeedException.TooFewItems(0, 0);
        }
        FiniteVectors.require(VectorException.Role.ITEM, source);
        FiniteVectors.require(VectorException.Role.QUERY, queries);
        return new SpeedVectors(source, shuffled(rows, seed),
                IntStream.range(0, queries.count()).mapToObj(row -> unit(queries, row)).toList());
    }

    private static float[] unit(VectorRows source, int row) {
        return new Feature(source.row(row)).normalised().values();
    }

    private static int[] shuffled(int[] rows, long seed) {
        int[] order = rows.clone();
        Random random = new Random(seed);
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int row = order[last];
            order[last] = order[other];
            order[other] = row;
        }
        return order;
    }

    /** @return the number of items */
    public int size() {
        return rows.length;
    }

    /** @return the dimension of the vectors */
    public int dimension() {
        return dimension;
    }

    /** @return the first {@code count} items */
    public VectorRows items(int count) {
        return new VectorRows(values.asSlice(0, 4L * count * dimension), count, dimension);
    }

    /** @return the rows of the source, in the items' order */
    public List<Integer> rows() {
        return IntStream.of(rows).boxed().toList();
    }

    /** @return the queries */
    public List<float[]> queries() {
        return new ArrayList<>(queries);
    }

    @Override
    public void close() {
        arena.close();
    }
}
