package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.vector.ScalarKernel;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTreeBuilderTest {

    private static final int DIMENSION = 3;

    private final List<Integer> placed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("the plane between two clouds of points is midway, of length 1, and parts the one from the other")
    void standsMidway(long seed) {
        Random random = new Random(seed);
        float[][] points = new float[100][];
        for (int item = 0; item < 100; item++) {
            float centre = item % 2 == 0 ? 2 : 12;
            points[item] = new float[] {centre + noise(random), noise(random), 5 + noise(random)};
        }
        try (Arena arena = Arena.ofConfined()) {
            PartitionTree tree = tree(points, 60, seed, arena);
            assertEquals(1, tree.splits());
            assertEquals(2, tree.leaves());
            float[] normal = normal(tree, 0);
            assertEquals(1, Math.abs(normal[0]), 0.01);
            assertEquals(1, length(normal), 1e-5);
            assertEquals(0, 7 * normal[0] + 5 * normal[2] + tree.offset(0), 0.3);
            for (int leaf = 0; leaf < 2; leaf++) {
                assertEquals(1, items(tree, leaf).stream().map(item -> item % 2).distinct().count());
            }
        }
        assertEquals(List.of(50, 50), placed);
    }

    @Test
    @DisplayName("every item is in one leaf, on the side of each plane above that its margin says")
    void everyItemIsInItsPlace() {
        Random random = new Random(5);
        float[][] points = new float[1500][];
        for (int item = 0; item < points.length; item++) {
            points[item] = new float[] {(float) random.nextGaussian(), (float) random.nextGaussian(),
                (float) random.nextGaussian()};
        }
        try (Arena arena = Arena.ofConfined()) {
            PartitionTree tree = tree(points, 8, 9, arena);
            List<Integer> all = IntStream.range(0, tree.leaves()).boxed().flatMap(leaf -> items(tree, leaf).stream())
                    .sorted().toList();
            assertEquals(IntStream.range(0, points.length).boxed().toList(), all);
            for (int item = 0; item < points.length; item++) {
                int at = tree.root();
                while (at >= 0) {
                    at = tree.child(at, margin(tree, at, points[item]) > 0 ? 1 : 0);
                }
                Set<Integer> there = items(tree, ~at);
                assertTrue(there.contains(item), "item " + item);
                assertTrue(there.size() <= 8, there.size() + " items");
            }
        }
        assertEquals(points.length, placed.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    @DisplayName("equal items go to both sides in halves, behind a plane that sends queries nowhere")
    void halvesEqualItems() {
        float[][] points = new float[64][];
        Arrays.setAll(points, _ -> new float[] {1, 2, 3});
        try (Arena arena = Arena.ofConfined()) {
            PartitionTree tree = tree(points, 16, 1, arena);
            assertEquals(4, tree.leaves());
            for (int split = 0; split < tree.splits(); split++) {
                assertEquals(0, length(normal(tree, split)));
                assertEquals(0, tree.offset(split));
            }
        }
        assertEquals(List.of(16, 16, 16, 16), placed);
    }

    @Test
    @DisplayName("what fits into a leaf is one leaf, and one more is two")
    void needsNoSplit() {
        float[][] points = new float[5][];
        Arrays.setAll(points, item -> new float[] {item, 0, 0});
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(0, tree(points, 5, 1, arena).splits());
            assertEquals(1, tree(points, 4, 1, arena).splits());
        }
    }

    private PartitionTree tree(float[][] points, int leafSize, long seed, Arena arena) {
        MemorySegment values = arena.allocate(4L * DIMENSION * points.length, 64);
        for (int item = 0; item < points.length; item++) {
            MemorySegment.copy(points[item], 0, values, VectorRows.VALUE, 4L * DIMENSION * item, DIMENSION);
        }
        return new PartitionTreeBuilder(new VectorRows(values, points.length, DIMENSION), new ScalarKernel(), leafSize,
                new SplittableRandom(seed), placed::add).build(arena);
    }

    private static Set<Integer> items(PartitionTree tree, int leaf) {
        return IntStream.range(tree.begin(leaf), tree.begin(leaf + 1)).map(tree::item).boxed()
                .collect(Collectors.toSet());
    }

    private static float[] normal(PartitionTree tree, int split) {
        return tree.content().asSlice(tree.normal(split), 4L * DIMENSION).toArray(VectorRows.VALUE);
    }

    private static double margin(PartitionTree tree, int split, float[] point) {
        float[] normal = normal(tree, split);
        float product = 0;
        for (int d = 0; d < DIMENSION; d++) {
            product += normal[d] * point[d];
        }
        return product + tree.offset(split);
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    private static float noise(Random random) {
        return (float) random.nextGaussian() * 0.1f;
    }
}
