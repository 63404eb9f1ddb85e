package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.UncheckedLookalikeException;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A matrix of features")
class FeatureMatrixTest {

    private static final Path FILE = Path.of("rows.f32");

    @Test
    @DisplayName("in memory has the features in their order, scaled to length 1, without gaps")
    void holdsFeatures() {
        List<Feature> features = List.of(new Feature(new float[] {3, 4, 0}), new Feature(new float[] {0, 0, 5}));
        try (FeatureMatrix matrix = FeatureMatrix.of(features, 3)) {
            assertEquals(2, matrix.rows());
            assertEquals(3, matrix.dimension());
            assertArrayEquals(new float[] {0.6f, 0.8f, 0}, matrix.row(0).values(), 1e-6f);
            assertArrayEquals(new float[] {0, 0, 1}, matrix.row(1).values(), 1e-6f);
            assertEquals(12, matrix.offset(1));
            assertEquals(24, matrix.values().byteSize());
            VectorRows vectors = matrix.vectors();
            assertEquals(2, vectors.count());
            assertArrayEquals(new float[] {0, 0, 1}, vectors.row(1), 1e-6f);
        }
    }

    @Test
    @DisplayName("gives its memory back when closed, and when it cannot be made")
    void isClosed() {
        FeatureMatrix matrix = FeatureMatrix.of(List.of(new Feature(new float[] {1})), 1);
        matrix.close();
        assertFalse(matrix.values().scope().isAlive());
        List<Feature> tooShort = List.of(new Feature(new float[] {1}));
        assertThrows(IndexOutOfBoundsException.class, () -> FeatureMatrix.of(tooShort, 2));
    }

    @Test
    @DisplayName("has exactly the bytes of its rows")
    void hasItsBytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocate(28);
            assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(arena, values, 2, 3));
            assertEquals(7, new FeatureMatrix(arena, values, 7, 1).rows());
        }
    }

    @Test
    @DisplayName("tells of a row whose checksum is another, and gives the others")
    void checksRows() {
        try (FeatureMatrix sound = FeatureMatrix.of(List.of(new Feature(new float[] {1, 0}),
                new Feature(new float[] {0, 1})), 2)) {
            int[] sums = {RowChecksums.of(sound.values().asSlice(0, 8).asByteBuffer()),
                RowChecksums.of(sound.values().asSlice(8, 8).asByteBuffer())};
            sound.values().set(VectorRows.VALUE, 8, 0.5f);
            try (Arena arena = Arena.ofConfined()) {
                FeatureMatrix damaged = new FeatureMatrix(arena, sound.values(), 2, 2,
                        Optional.of(new RowChecksums(FILE, sums)));
                assertArrayEquals(new float[] {1, 0}, damaged.row(0).values());
                assertDoesNotThrow(() -> damaged.check(0));
                assertEquals(FILE, assertThrows(FeatureCacheException.Damaged.class, () -> damaged.check(1)).place());
                var carried = assertThrows(UncheckedLookalikeException.class, () -> damaged.row(1));
                assertTrue(carried.problem() instanceof FeatureCacheException.Damaged);
            }
            assertDoesNotThrow(() -> sound.check(1), "a matrix without checksums has nothing to compare");
        }
    }

    @Test
    @DisplayName("gives copies of its rows")
    void givesCopies() {
        try (FeatureMatrix matrix = FeatureMatrix.of(List.of(new Feature(new float[] {1})), 1)) {
            Arrays.fill(matrix.row(0).values(), 9);
            assertEquals(1, matrix.row(0).values()[0]);
        }
    }
}
