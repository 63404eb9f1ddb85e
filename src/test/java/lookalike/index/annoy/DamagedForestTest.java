package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One damaged file per fault, each made from the golden one: leads to a problem, never to a crash or an endless loop.
 */
class DamagedForestTest {

    private static final int EVERYTHING = Integer.MAX_VALUE;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final GoldenForest golden = new GoldenForest(Metric.ANGULAR);
    private final int nodeBytes = (int) golden.layout().bytes();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a file that is not there, a folder, and an empty file are refused")
    void refusesWhatIsNoFile() throws Exception {
        assertThrows(StorageException.NotReadable.class,
                () -> AnnoyForest.open(folder.resolve("none.ann"), Metric.ANGULAR, 6));
        assertThrows(StorageException.NotReadable.class, () -> AnnoyForest.open(folder, Metric.ANGULAR, 6));
        Path empty = Files.createFile(folder.resolve("empty.ann"));
        var problem = assertThrows(AnnoyException.Empty.class, () -> AnnoyForest.open(empty, Metric.ANGULAR, 6));
        assertEquals(empty, problem.file());
    }

    @ParameterizedTest
    @CsvSource({"ANGULAR, 7", "ANGULAR, 8", "ANGULAR, 2048", "EUCLIDEAN, 6"})
    @DisplayName("a dimension or metric that the size does not fit is refused, naming both")
    void refusesAnotherLayout(Metric metric, int dimension) throws Exception {
        Path file = Files.write(folder.resolve("golden.ann"), golden.bytes());
        var problem = assertThrows(AnnoyException.WrongSize.class, () -> AnnoyForest.open(file, metric, dimension));
        assertEquals(file, problem.file());
        assertEquals(List.of(dimension, metric.name().toLowerCase(Locale.ROOT)), problem.details().subList(2, 4));
    }

    @ParameterizedTest
    @CsvSource({"ANGULAR, 5", "DOT, 6"})
    @DisplayName("a dimension or metric that the size fits by chance is refused for what its roots would be")
    void refusesAnotherLayoutOfTheSameSize(Metric metric, int dimension) throws Exception {
        Path file = Files.write(folder.resolve("golden.ann"), golden.bytes());
        assertEquals(0, golden.bytes().length % new NodeLayout(metric, dimension).bytes());
        assertEquals(file, assertThrows(AnnoyException.Damaged.class, () -> AnnoyForest.open(file, metric, dimension))
                .file());
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("a file cut short anywhere is refused: when it is opened, or else by verify")
    void refusesAFileCutShort(Metric metric) throws Exception {
        GoldenForest whole = new GoldenForest(metric);
        byte[] bytes = whole.bytes();
        assertThrows(AnnoyException.WrongSize.class,
                () -> whole.opened(folder, Arrays.copyOf(bytes, bytes.length - 1)));
        for (int nodes = 1; nodes < bytes.length / whole.layout().bytes(); nodes++) {
            byte[] cut = Arrays.copyOf(bytes, (int) (nodes * whole.layout().bytes()));
            assertThrows(AnnoyException.Damaged.class, () -> {
                try (AnnoyForest forest = whole.opened(folder, cut)) {
                    forest.verify(Progress.UNWATCHED);
                }
            }, "cut after node " + nodes);
            if (nodes <= GoldenForest.ITEMS) {
                assertThrows(AnnoyException.Damaged.class, () -> whole.opened(folder, cut), "cut at item " + nodes);
            }
        }
    }

    @ParameterizedTest(name = "a root says {0}")
    @CsvSource({"descendants, -1", "descendants, 1000000", "child, -1", "child, 1000000"})
    @DisplayName("a root that cannot be one is refused when the file is opened")
    void refusesAnImpossibleRoot(String field, int value) throws Exception {
        byte[] bytes = golden.bytes();
        int last = bytes.length / nodeBytes - 1;
        put(bytes, last, field.equals("child") ? 1 : 0, value);
        assertEquals(last, assertThrows(AnnoyException.Damaged.class, () -> golden.opened(folder, bytes)).node());
    }

    @ParameterizedTest(name = "a {0} says {1}")
    @CsvSource({"split, -1", "split, 1000000", "leaf, -1", "leaf, 300"})
    @DisplayName("a child or an item out of range is found out by the search that comes by it, and by verify")
    void refusesNumbersOutOfRange(String kind, int value) throws Exception {
        byte[] bytes = golden.bytes();
        int node = first(bytes, kind.equals("split"));
        put(bytes, node, 1, value);
        assertEquals(node, searchProblem(bytes).node());
        verifyProblem(bytes);
    }

    @Test
    @DisplayName("a node that claims a negative number of items is found out")
    void refusesNegativeDescendants() throws Exception {
        byte[] bytes = golden.bytes();
        int leaf = first(bytes, false);
        put(bytes, leaf, 0, -7);
        assertEquals(leaf, searchProblem(bytes).node());
        verifyProblem(bytes);
    }

    @Test
    @DisplayName("a tree with a cycle ends the search")
    void endsACircle() throws Exception {
        byte[] bytes = golden.bytes();
        int split = first(bytes, true);
        put(bytes, split, 1, split);
        put(bytes, split, 2, split);
        searchProblem(bytes);
        verifyProblem(bytes);
    }

    @Test
    @DisplayName("a split whose two children are the same is found out by verify")
    void refusesATreeThatHoldsItemsTwice() throws Exception {
        byte[] bytes = golden.bytes();
        int split = first(bytes, true);
        put(bytes, split, 1, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(nodeBytes * split + 8));
        verifyProblem(bytes);
    }

    @ParameterizedTest(name = "number {0} of item 17 becomes {1}")
    @CsvSource({"5, NaN", "3, Infinity", "1, 100", "4, 50"})
    @DisplayName("an item that is not finite or whose norm is another is found out by verify")
    void refusesDamagedItems(int number, float value) throws Exception {
        byte[] bytes = golden.bytes();
        put(bytes, 17, number, Float.floatToRawIntBits(value));
        assertEquals(17, verifyProblem(bytes).node());
    }

    @ParameterizedTest(name = "an item says {0}")
    @ValueSource(ints = {2, -1, Integer.MAX_VALUE})
    @DisplayName("an item that claims to have others below it is found out by verify")
    void refusesAnItemThatIsNone(int descendants) throws Exception {
        byte[] bytes = golden.bytes();
        put(bytes, 17, 0, descendants);
        assertEquals(17, verifyProblem(bytes).node());
    }

    @Test
    @DisplayName("a plane that is not finite, on whose sides nothing lies, is found out by verify")
    void refusesADamagedPlane() throws Exception {
        byte[] bytes = golden.bytes();
        int split = first(bytes, true);
        put(bytes, split, 5, Float.floatToRawIntBits(Float.NaN));
        assertEquals(split, verifyProblem(bytes).node());
    }

    @Test
    @DisplayName("verify tells how far it has come, and ends where it is cancelled")
    void tellsHowFarItIs() throws Exception {
        byte[] bytes = golden.bytes();
        try (AnnoyForest forest = golden.opened(folder, bytes)) {
            List<Long> told = new ArrayList<>();
            forest.verify((done, total) -> {
                assertTrue(done >= 1 && done <= total && total == bytes.length / nodeBytes, done + " of " + total);
                told.add(done);
                return true;
            });
            assertEquals(told.stream().sorted().toList(), told);
            assertFalse(told.isEmpty());
            assertThrows(CancellationException.class, () -> forest.verify((_, _) -> false));
        }
    }

    @Tag("scale")
    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("each of a thousand files with a few bytes overwritten is refused, stops a search, or answers")
    void survivesAnything(Metric metric) throws Exception {
        GoldenForest whole = new GoldenForest(metric);
        Random random = new Random(11);
        AtomicInteger refused = new AtomicInteger();
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int round = 0; round < 1000; round++) {
                byte[] bytes = whole.bytes();
                for (int change = random.nextInt(8); change >= 0; change--) {
                    int node = GoldenForest.ITEMS + random.nextInt(bytes.length / (int) whole.layout().bytes() - 300);
                    int at = (int) whole.layout().bytes() * node + random.nextInt(24);
                    bytes[at] = (byte) random.nextInt(256);
                }
                refused.addAndGet(isRefused(whole, bytes) ? 1 : 0);
            }
        });
        assertTrue(refused.get() > 100, refused + " refused");
    }

    private boolean isRefused(GoldenForest whole, byte[] bytes) throws Exception {
        try (AnnoyForest forest = whole.opened(folder, bytes)) {
            forest.nearest(new float[] {1, 2, 3, 4, 5, 6}, 10, EVERYTHING, null);
            forest.verify(Progress.UNWATCHED);
            return false;
        } catch (AnnoyException problem) {
            assertEquals(folder.resolve("forest.ann"), problem.file());
            return true;
        }
    }

    private AnnoyException.Damaged searchProblem(byte[] bytes) throws Exception {
        try (AnnoyForest forest = golden.opened(folder, bytes)) {
            return assertTimeoutPreemptively(LIMIT, () -> assertThrows(AnnoyException.Damaged.class,
                    () -> forest.nearest(new float[] {1, 2, 3, 4, 5, 6}, 10, EVERYTHING, null)));
        }
    }

    private AnnoyException.Damaged verifyProblem(byte[] bytes) throws Exception {
        try (AnnoyForest forest = golden.opened(folder, bytes)) {
            return assertTimeoutPreemptively(LIMIT,
                    () -> assertThrows(AnnoyException.Damaged.class, () -> forest.verify(Progress.UNWATCHED)));
        }
    }

    /** @return the first leaf or split behind the items */
    private int first(byte[] bytes, boolean split) {
        int node = GoldenForest.ITEMS;
        while (ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(nodeBytes * node)
                > golden.layout().capacity() != split) {
            node++;
        }
        return node;
    }

    private void put(byte[] bytes, int node, int number, int value) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(nodeBytes * node + 4 * number, value);
    }
}
