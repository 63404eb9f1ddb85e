package lookalike.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.vector.ScalarBlockKernel;
import lookalike.vector.SimdBlockKernel;
import lookalike.vector.VectorRows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One exact query over as many features as the catalogue of Fashion Product Images has: 42,072 x 2048 numbers, 345
 * MB, and over as many short ones. Gigabytes a second = dimension * 0.1683 / milliseconds. Compares plain Java and
 * the Vector API.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExactIndexBenchmark {

    private static final int ITEMS = 42_072;

    /** The inner loop. */
    @Param({"scalar", "vector"})
    public String loop;

    /** Threads that search together. */
    @Param({"1", "2"})
    public int threads;

    /** Numbers of a feature. */
    @Param({"128", "2048"})
    public int dimension;

    private FeatureMatrix matrix;
    private ExactIndex index;
    private Feature query;

    @Setup
    public void fill() {
        Random random = new Random(42);
        @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
        Arena arena = Arena.ofShared();
        MemorySegment values = arena.allocate(4L * ITEMS * dimension, 64);
        for (long at = 0; at < values.byteSize(); at += 4) {
            values.set(VectorRows.VALUE, at, random.nextFloat());
        }
        matrix = new FeatureMatrix(arena, values, ITEMS, dimension);
        index = new ExactIndex(matrix, threads,
                "vector".equals(loop) ? SimdBlockKernel::new : ScalarBlockKernel::new);
        query = matrix.row(random.nextInt(ITEMS));
    }

    @TearDown
    public void release() {
        matrix.close();
    }

    @Benchmark
    public List<Neighbour> fiveNearest() {
        return index.nearest(query, 5);
    }
}
