package lookalike.evaluation.retrieval;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
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
 * Two thousand queries against as many features as the catalogue of Fashion Product Images has: 42,072 x 2048 numbers.
 * Billions of multiplications and additions a second = 344.7 / seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ExactRetrievalBenchmark {

    private static final int ITEMS = 42_072;
    private static final int QUERIES = 2_000;

    /** Threads that search together. */
    @Param({"1", "2"})
    public int threads;

    private FeatureMatrix matrix;
    private VectorSubset searched;
    private QuerySet wanted;

    @Setup
    public void fill() {
        Random random = new Random(42);
        @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
        Arena arena = Arena.ofShared();
        MemorySegment values = arena.allocate(4L * ITEMS * Feature.RESNET50, 64);
        for (long at = 0; at < values.byteSize(); at += 4) {
            values.set(VectorRows.VALUE, at, random.nextFloat() / 32);
        }
        matrix = new FeatureMatrix(arena, values, ITEMS, Feature.RESNET50);
        searched = new VectorSubset(matrix, IntStream.range(0, ITEMS).toArray());
        wanted = new QuerySet(new VectorSubset(matrix, IntStream.range(0, QUERIES).toArray()),
                Collections.nCopies(QUERIES, new int[0]));
    }

    @TearDown
    public void release() {
        matrix.close();
    }

    @Benchmark
    public List<Ranking> fiftyNearest() {
        return new ExactRetrieval(threads, 256L << 20).find(searched, wanted, 50, Progress.UNWATCHED);
    }
}
