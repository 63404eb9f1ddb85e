package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeKernelTest {

    private static final int COUNT = CodeKernel.ROWS + 3;

    static Stream<Integer> dimensions() {
        return Stream.concat(IntStream.rangeClosed(1, 40).boxed(), Stream.of(127, 368, 384, 752));
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    @DisplayName("both loops give the exact sum, even of the longest query that is allowed")
    void areExact(int dimension) {
        Random random = new Random(dimension);
        byte[] rows = new byte[COUNT * dimension];
        random.nextBytes(rows);
        // The row that is as long as rows can be, and the same direction as the query: the greatest sum there is.
        Arrays.fill(rows, 0, dimension, (byte) 127);
        double longest = CodeKernel.longest(127 * Math.sqrt(dimension));
        float[] query = new float[dimension];
        Arrays.fill(query, (float) Math.floor(longest / Math.sqrt(dimension)));
        query[0] = -query[0];
        long[] offsets = IntStream.range(0, CodeKernel.ROWS).mapToLong(i -> (long) dimension * (i * 7 % COUNT))
                .toArray();
        float[] scalar = new float[CodeKernel.ROWS];
        float[] vector = new float[CodeKernel.ROWS];
        new ScalarCodeKernel().dots(query, MemorySegment.ofArray(rows), offsets, CodeKernel.ROWS, scalar);
        new SimdCodeKernel().dots(query, MemorySegment.ofArray(rows), offsets, CodeKernel.ROWS, vector);
        assertArrayEquals(scalar, vector);
        for (int i = 0; i < offsets.length; i++) {
            long sum = 0;
            for (int d = 0; d < dimension; d++) {
                sum += ((long) query[d]) * rows[(int) offsets[i] + d];
            }
            assertEquals(sum, (long) scalar[i]);
            assertTrue(Math.abs(sum) <= 1 << 24);
        }
    }

    @Test
    @DisplayName("with the incubator module and wide vectors the Vector API is chosen")
    void choosesTheBest() {
        assertEquals(SimdCodeKernel.isFast() ? new SimdCodeKernel() : new ScalarCodeKernel(), Kernels.code());
    }
}
