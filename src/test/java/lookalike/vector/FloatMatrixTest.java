package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A matrix")
class FloatMatrixTest {

    private static final int[][] SIZES =
            {{1, 1, 1}, {3, 5, 2}, {4, 4, 4}, {37, 70, 1027}, {5, 130, 3}, {66, 3, 2050}};

    @Test
    @DisplayName("times another is as computed in double precision, whatever their sizes")
    void products() {
        for (int[] size : SIZES) {
            FloatMatrix left = drawn(size[0], size[1], 1);
            FloatMatrix right = drawn(size[1], size[2], 2);
            double[][] expected = product(left, right);
            assertNear(expected, left.times(right));
            FloatMatrix turned = FloatMatrix.zeros(size[0], size[2]);
            turned.addTransposedProduct(left.transposed(), right);
            assertNear(expected, turned);
            assertArrayEquals(left.times(right).values(), turned.values());
        }
    }

    @Test
    @DisplayName("gives a row the same bits alone and among others")
    void sameBits() {
        FloatMatrix left = drawn(7, 133, 3);
        FloatMatrix right = drawn(133, 90, 4);
        FloatMatrix all = left.times(right);
        for (int row = 0; row < 7; row++) {
            assertArrayEquals(all.values()[row], right.product(left.values()[row]));
        }
    }

    @Test
    @DisplayName("times itself exchanged is right on the diagonal and to the right of it")
    void square() {
        FloatMatrix rows = drawn(11, 1100, 5);
        double[][] expected = product(rows.transposed(), rows);
        FloatMatrix sum = FloatMatrix.zeros(1100, 1100);
        sum.addSquare(rows);
        for (int i = 0; i < 1100; i++) {
            for (int j = i; j < 1100; j++) {
                assertEquals(expected[i][j], sum.values()[i][j], 1e-5);
            }
        }
    }

    @Test
    @DisplayName("of another size is refused")
    void refused() {
        FloatMatrix other = drawn(3, 3, 6);
        assertThrows(IllegalArgumentException.class, () -> drawn(2, 2, 7).times(other));
    }

    private static FloatMatrix drawn(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FloatMatrix drawn = FloatMatrix.zeros(rows, columns);
        for (float[] row : drawn.values()) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return drawn;
    }

    private static double[][] product(FloatMatrix left, FloatMatrix right) {
        double[][] product = new double[left.rows()][right.columns()];
        for (int i = 0; i < left.rows(); i++) {
            for (int k = 0; k < right.rows(); k++) {
                for (int j = 0; j < right.columns(); j++) {
                    product[i][j] += (double) left.values()[i][k] * right.values()[k][j];
                }
            }
        }
        return product;
    }

    private static void assertNear(double[][] expected, FloatMatrix actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertEquals(expected[i][j], actual.values()[i][j], 1e-5, i + ", " + j);
            }
        }
    }
}
