package lookalike.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import lookalike.index.annoy.RandomItems;
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
import org.openjdk.jmh.annotations.Warmup;

/** The loops for searching and building forests, on rows in the first-level cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VectorKernelBenchmark {

    /** The implementation. */
    @Param({"scalar", "vector"})
    public String kind;

    /** Numbers of a vector. */
    @Param({"40", "128", "256", "2048"})
    public int dimension;

    private VectorKernel loop;
    private VectorRows rows;
    private float[] x;
    private float[] mean;
    private long[] offsets;
    private float[] products;

    @Setup
    public void fill() {
        loop = "vector".equals(kind) ? new SimdKernel() : new ScalarKernel();
        VectorRows drawn = RandomItems.gaussian(VectorKernel.ROWS, dimension, 42);
        // Allocated as where the program has its vectors: loops over memory of the heap are not what it runs.
        MemorySegment values = Arena.ofAuto().allocate(drawn.values().byteSize(), 64).copyFrom(drawn.values());
        rows = new VectorRows(values, drawn.count(), dimension);
        x = rows.row(0);
        mean = rows.row(1);
        offsets = new long[VectorKernel.ROWS];
        for (int row = 0; row < offsets.length; row++) {
            offsets[row] = rows.offset(row);
        }
        products = new float[VectorKernel.ROWS];
    }

    @Benchmark
    public float dot() {
        return loop.dot(x, rows.values(), offsets[1]);
    }

    @Benchmark
    public float[] dots() {
        loop.dots(x, rows.values(), offsets, products);
        return products;
    }

    @Benchmark
    public float squaredDistance() {
        return loop.squaredDistance(x, rows.values(), offsets[1]);
    }

    @Benchmark
    public float[] include() {
        loop.include(mean, 3, rows.values(), offsets[2], 2);
        return mean;
    }
}
