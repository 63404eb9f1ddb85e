package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.index.Metric;
import lookalike.index.annoy.RandomItems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorKernelTest {

    private static final VectorKernel SCALAR = new ScalarKernel();
    private static final VectorKernel VECTOR = new SimdKernel();

    static Stream<Integer> dimensions() {
        return Stream.concat(IntStream.rangeClosed(1, 80).boxed(), Stream.of(127, 128, 129, 2048));
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    @DisplayName("both loops give the same bits, which are close to sums in double precision")
    void agree(int dimension) {
        VectorRows rows = RandomItems.gaussian(3, dimension, dimension);
        float[] x = rows.row(0);
        for (int row = 0; row < 3; row++) {
            MemorySegment values = rows.values();
            float dot = SCALAR.dot(x, values, rows.offset(row));
            float squares = SCALAR.squaredDistance(x, values, rows.offset(row));
            assertEquals(dot, VECTOR.dot(x, values, rows.offset(row)));
            assertEquals(SCALAR.square(rows.row(row)), VECTOR.square(rows.row(row)));
            assertEquals(squares, VECTOR.squaredDistance(x, values, rows.offset(row)));
            assertEquals(RandomItems.distance(Metric.DOT, x, rows.row(row)), dot, 1e-5 * dimension + 1e-5);
            double distance = RandomItems.distance(Metric.EUCLIDEAN, x, rows.row(row));
            assertEquals(distance * distance, squares, 1e-5 * dimension + 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    @DisplayName("four rows side by side give the bits of each alone")
    void dotsAreDots(int dimension) {
        VectorRows rows = RandomItems.gaussian(4, dimension, dimension);
        float[] x = rows.row(2);
        long[] offsets = {rows.offset(3), rows.offset(0), rows.offset(0), rows.offset(2)};
        for (VectorKernel loop : List.of(SCALAR, VECTOR)) {
            float[] products = new float[VectorKernel.ROWS];
            loop.dots(x, rows.values(), offsets, products);
            for (int i = 0; i < products.length; i++) {
                assertEquals(SCALAR.dot(x, rows.values(), offsets[i]), products[i], loop.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    @DisplayName("both loops move a mean alike, to where it belongs")
    void include(int dimension) {
        VectorRows rows = RandomItems.gaussian(2, dimension, dimension);
        float[] scalar = rows.row(0);
        float[] vector = rows.row(0);
        SCALAR.include(scalar, 3, rows.values(), rows.offset(1), 2);
        VECTOR.include(vector, 3, rows.values(), rows.offset(1), 2);
        assertArrayEquals(scalar, vector);
        for (int d = 0; d < dimension; d++) {
            assertEquals((rows.row(0)[d] * 3 + rows.row(1)[d] / 2) / 4, scalar[d], 1e-6);
        }
    }

    @Test
    @DisplayName("with the incubator module and wide vectors the Vector API is chosen")
    void choosesTheBest() {
        assertEquals(SimdKernel.isFast() ? VECTOR : SCALAR, Kernels.vector());
    }
}
