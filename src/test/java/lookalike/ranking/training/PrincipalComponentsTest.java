package lookalike.ranking.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import lookalike.vector.FloatMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Principal components")
class PrincipalComponentsTest {

    private static final int DIMENSION = 120;

    @Test
    @DisplayName("are orthogonal directions of length 1 that the covariance stretches by their variances")
    void eigenvectors() {
        PrincipalComponents found = PrincipalComponents.of(covariance(DIMENSION), 20, 1);
        FloatMatrix directions = found.directions();
        FloatMatrix products = directions.transposed().times(directions);
        FloatMatrix stretched = covariance(DIMENSION).times(directions);
        for (int i = 0; i < 20; i++) {
            // The drawn covariance has the variances 1, 1/2, 1/3 ...
            assertEquals(1.0 / (i + 1), found.variances()[i], 1e-5);
            for (int j = 0; j < 20; j++) {
                assertEquals(i == j ? 1 : 0, products.values()[i][j], 1e-5);
            }
            for (int d = 0; d < DIMENSION; d++) {
                assertEquals(found.variances()[i] * directions.values()[d][i], stretched.values()[d][i], 1e-4);
            }
        }
    }

    @Test
    @DisplayName("of a space with few directions are nothing but these")
    void fewDirections() {
        FloatMatrix flat = FloatMatrix.zeros(DIMENSION, DIMENSION);
        flat.values()[3][3] = 2;
        flat.values()[5][5] = 1;
        PrincipalComponents found = PrincipalComponents.of(flat, 4, 1);
        assertArrayEquals(new double[] {2, 1, 0, 0}, found.variances(), 1e-6);
        assertEquals(1, found.directions().values()[3][0], 1e-6);
    }

    @Test
    @DisplayName("are the same each time")
    void same() {
        assertArrayEquals(PrincipalComponents.of(covariance(DIMENSION), 9, 1).directions().values(),
                PrincipalComponents.of(covariance(DIMENSION), 9, 1).directions().values());
    }

    /** Reflections of a diagonal matrix. */
    private static FloatMatrix covariance(int dimension) {
        FloatMatrix matrix = FloatMatrix.zeros(dimension, dimension);
        for (int i = 0; i < dimension; i++) {
            matrix.values()[i][i] = 1f / (i + 1);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int step = 0; step < 3; step++) {
            FloatMatrix mirror = FloatMatrix.zeros(dimension, dimension);
            double[] normal = random.doubles(dimension, -1, 1).toArray();
            double square = 0;
            for (double value : normal) {
                square += value * value;
            }
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    mirror.values()[i][j] = (float) ((i == j ? 1 : 0) - 2 * normal[i] * normal[j] / square);
                }
            }
            matrix = mirror.times(matrix).times(mirror);
        }
        return matrix;
    }
}
