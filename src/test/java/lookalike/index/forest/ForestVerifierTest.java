package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.storage.SectionFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A forest that is looked through")
class ForestVerifierTest {

    private static final int ITEMS = 40;
    private static final int DIMENSION = 3;
    private static final int LENGTH = 4;

    @TempDir
    private Path folder;
    private Path place;
    private Forest forest;
    private PartitionTree tree;

    @BeforeEach
    void grow() throws Exception {
        place = folder.resolve("items.forest");
        new ForestBuilder(new ForestParameters(2, 6, LENGTH, 16, 20, 7, 1), RecallTarget.USUAL, place,
                Progress.UNWATCHED).of(ClusteredVectors.clustered(ITEMS, DIMENSION, 4, 1), Metric.EUCLIDEAN);
        forest = Forest.open(place);
        tree = forest.parts().trees().get(1);
        assertTrue(tree.splits() > 4, "too few splits to tell");
    }

    @AfterEach
    void close() {
        forest.close();
    }

    private ForestFault fault(PartitionTree changed, KnnGraph lists) {
        ForestParts sound = forest.parts();
        ForestParts parts = new ForestParts(sound.embedding(), sound.vectors(), sound.projection(), sound.points(),
                List.of(sound.trees().getFirst(), changed), lists);
        var problem = assertThrows(ForestException.Damaged.class,
                () -> new ForestVerifier(place, parts).run(Progress.UNWATCHED));
        assertEquals(place, problem.details().getFirst());
        return (ForestFault) problem.details().getLast();
    }

    /** @return the second tree with another number at an offset in bytes */
    private PartitionTree with(long at, int number) {
        MemorySegment bytes = MemorySegment.ofArray(tree.content().toArray(ValueLayout.JAVA_BYTE));
        bytes.set(PartitionTree.INT, at, number);
        return new PartitionTree(bytes, DIMENSION);
    }

    @Test
    @DisplayName("has as many splits and leaves as all trees together, told tree by tree, unless it is stopped")
    void sound() throws Exception {
        List<Long> told = new ArrayList<>();
        ForestShape shape = forest.verify((done, total) -> {
            assertEquals(3, total);
            return told.add(done);
        });
        assertEquals(List.of(1L, 2L, 3L), told);
        assertEquals(forest.parts().trees().stream().mapToInt(PartitionTree::splits).sum(), shape.splits());
        assertEquals(shape.splits() + 2, shape.leaves());
        assertThrows(CancellationException.class, () -> forest.verify((_, _) -> false));
        assertThrows(CancellationException.class, () -> forest.verify((done, _) -> done < 3));
    }

    @Test
    @DisplayName("has every split and leaf under one other split exactly, whatever child is changed")
    void children() {
        for (int split = 0; split < tree.splits(); split++) {
            for (int side = 0; side < 2; side++) {
                for (int child = -tree.leaves() - 1; child <= tree.splits(); child++) {
                    if (child != tree.child(split, side)) {
                        ForestFault fault = fault(with(8 + 8L * split + 4L * side, child), forest.parts().lists());
                        assertInstanceOf(ForestFault.Child.class, fault);
                        assertEquals(1, ((ForestFault.Child) fault).tree());
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("has every item in a leaf of each tree, once")
    void items() {
        long first = 8 + 12L * tree.splits() + 4L * tree.splits() * DIMENSION + 4L * (tree.leaves() + 1);
        for (int at = 0; at < ITEMS; at++) {
            for (int item : new int[] {-1, ITEMS, tree.item((at + 1) % ITEMS)}) {
                assertInstanceOf(ForestFault.Item.class, fault(with(first + 4L * at, item), forest.parts().lists()));
            }
        }
    }

    @Test
    @DisplayName("has leaves one after the other, from the first item to the last")
    void leaves() {
        long first = 8 + 12L * tree.splits() + 4L * tree.splits() * DIMENSION;
        for (int leaf = 1; leaf < tree.leaves(); leaf++) {
            assertEquals(new ForestFault.LeafOrder(1, leaf),
                    fault(with(first + 4L * leaf, tree.begin(leaf + 1) + 1), forest.parts().lists()));
        }
        assertEquals(new ForestFault.ItemCount(1, ITEMS), fault(with(first, -1), forest.parts().lists()));
        assertEquals(new ForestFault.ItemCount(1, ITEMS),
                fault(with(first + 4L * tree.leaves(), ITEMS + 1), forest.parts().lists()));
    }

    @Test
    @DisplayName("has one leaf more than splits in each tree")
    void counts() {
        PartitionTree changed = with(4, tree.leaves() - 1);
        assertEquals(new ForestFault.Leaves(1, tree.splits(), tree.leaves() - 1),
                fault(changed, forest.parts().lists()));
    }

    @Test
    @DisplayName("has no item near itself, nor near one that there is not; lists may end early")
    void lists() throws Exception {
        for (int neighbour : new int[] {-2, ITEMS, 17}) {
            MemorySegment bytes =
                    MemorySegment.ofArray(forest.parts().lists().items().toArray(ValueLayout.JAVA_BYTE));
            bytes.set(PartitionTree.INT, 4L * (17 * LENGTH + LENGTH - 1), neighbour);
            assertEquals(new ForestFault.NeighbourOf(17, neighbour), fault(tree, new KnnGraph(bytes, LENGTH)));
            bytes.set(PartitionTree.INT, 4L * (17 * LENGTH + LENGTH - 1), -1);
            ForestParts sound = forest.parts();
            new ForestVerifier(place, new ForestParts(sound.embedding(), sound.vectors(), sound.projection(),
                    sound.points(), sound.trees(), new KnnGraph(bytes, LENGTH))).run(Progress.UNWATCHED);
        }
    }

    @Test
    @DisplayName("is refused by name if a part of it is missing, and if parts are too short for the others")
    void parts() throws Exception {
        for (String name : List.of("vectors", "halves", "tree-1", "lists")) {
            assertEquals(new ForestFault.NoSection(name), opened(name, null));
        }
        assertEquals(ForestFault.Known.VECTORS, opened("vectors", new byte[12]));
        assertEquals(ForestFault.Known.PARTS, opened("lists", new byte[] {-1, -1, -1, -1}));
        assertEquals(ForestFault.Known.PARTS, opened("tree-0", new byte[3]));
    }

    private Object opened(String name, byte[] content) throws Exception {
        Path other = folder.resolve("other.forest");
        try (SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat())) {
            Map<String, MemorySegment> sections = new LinkedHashMap<>(file.sections());
            if (content == null) {
                sections.remove(name);
            } else {
                sections.put(name, MemorySegment.ofArray(content));
            }
            SectionFile.write(other, new ForestFormat(), file.description(), sections);
        }
        return assertThrows(ForestException.Damaged.class, () -> Forest.open(other)).details().getLast();
    }
}
