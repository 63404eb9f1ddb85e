package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileKernelTest {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int PRODUCTS = TileKernel.QUERIES * TileKernel.ROWS;
    /** Enough calls for the loops to be compiled on the way. */
    private static final int CALLS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 40, 129, 384})
    @DisplayName("sums are added in the order that is told, to the bit, before and after the loops are compiled")
    void addsInAFixedOrder(int dimension) {
        float[] queries = numbers(TileKernel.QUERIES * dimension, 1);
        float[] rows = numbers(TileKernel.ROWS * dimension, 2);
        MemorySegment bytes = MemorySegment.ofArray(new byte[4 * rows.length]);
        MemorySegment.copy(rows, 0, bytes, VectorRows.VALUE, 0, rows.length);
        long[] offsets = IntStream.range(0, TileKernel.ROWS).mapToLong(row -> 4L * dimension * row).toArray();
        float[] expected = new float[PRODUCTS];
        for (int query = 0; query < TileKernel.QUERIES; query++) {
            for (int row = 0; row < TileKernel.ROWS; row++) {
                expected[query * TileKernel.ROWS + row] =
                        product(queries, query * dimension, rows, row * dimension, dimension);
            }
        }
        TileKernel kernel = new SimdTileKernel();
        float[] products = new float[PRODUCTS];
        for (int call = 0; call < CALLS; call++) {
            kernel.dots(queries, 0, dimension, bytes, offsets, products);
            assertArrayEquals(expected, products, "call " + call);
        }
        new ScalarTileKernel().dots(queries, 0, dimension, bytes, offsets, products);
        for (int i = 0; i < PRODUCTS; i++) {
            assertEquals(expected[i], products[i], 1e-4);
        }
    }

    /** Lane by lane, then the second half of the lanes added to the first until one is left, then the rest. */
    private static float product(float[] queries, int query, float[] rows, int row, int dimension) {
        float[] lanes = new float[LANES];
        int whole = dimension / LANES * LANES;
        for (int at = 0; at < whole; at++) {
            lanes[at % LANES] = Math.fma(rows[row + at], queries[query + at], lanes[at % LANES]);
        }
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        float rest = 0;
        for (int at = whole; at < dimension; at++) {
            rest += queries[query + at] * rows[row + at];
        }
        return whole < dimension ? lanes[0] + rest : lanes[0];
    }

    private static float[] numbers(int count, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
