package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A forest's own file")
class ForestFileTest {

    @TempDir
    Path folder;
    private Path place;
    private byte[] whole;

    @BeforeEach
    void grow() throws Exception {
        place = folder.resolve("items.forest");
        // Some megabytes, so that there are several blocks.
        new ForestBuilder(new ForestParameters(3, 16, 8, 40, 100, 7, 2), RecallTarget.USUAL, place, Progress.UNWATCHED)
                .of(ClusteredVectors.clustered(3000, 200, 30, 1), Metric.ANGULAR);
        whole = Files.readAllBytes(place);
    }

    @Test
    @DisplayName("says what it is")
    void says() throws Exception {
        try (Forest forest = Forest.open(place)) {
            assertEquals("angular", forest.description().metric());
            assertEquals(200, forest.description().dimension());
            assertEquals(3000, forest.description().items());
            assertEquals(whole.length, forest.bytes());
            assertEquals(forest.description().parameters().trees() + forest.verify(Progress.UNWATCHED).splits(),
                    forest.verify(Progress.UNWATCHED).leaves());
        }
        assertTrue(whole.length < 1.6 * 4 * 3000 * 200, "no more than it needs: " + whole.length);
    }

    @Test
    @DisplayName("with nonsense under sound checksums is refused before it is searched")
    void nonsense() throws Exception {
        try (SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat())) {
            for (int[] fault : new int[][] {{0, 1 << 20}, {4, 3}, {8, 0}, {8, 1 << 20}}) {
                Map<String, MemorySegment> sections = new LinkedHashMap<>(file.sections());
                MemorySegment tree = MemorySegment.ofArray(
                        file.section("tree-0").orElseThrow().toArray(ValueLayout.JAVA_BYTE));
                tree.set(PartitionTree.INT, fault[0], fault[1]);
                sections.put("tree-0", tree);
                Path other = folder.resolve("other.forest");
                SectionFile.write(other, new ForestFormat(), file.description(), sections);
                assertThrows(ForestException.Damaged.class, () -> Forest.open(other).close());
            }
        }
    }

    @Test
    @DisplayName("with one bit changed, wherever it is, is refused before it is used")
    void flipped() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            int at = round < 40 ? random.nextInt(whole.length) : whole.length - 1 - (round - 40);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(place, changed);
            ForestException problem = assertThrows(ForestException.class, () -> Forest.open(place), "byte " + at);
            assertEquals(place, problem.details().getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.00001, 0.1, 0.5, 0.99, 0.9999999})
    @DisplayName("cut short is refused and told to be")
    void cut(double share) throws Exception {
        Files.write(place, Arrays.copyOf(whole, (int) (share * whole.length)));
        assertThrows(ForestException.class, () -> Forest.open(place));
    }

    @Test
    @DisplayName("with something behind its end is refused")
    void longer() throws Exception {
        Files.write(place, Arrays.copyOf(whole, whole.length + 1));
        var problem = assertThrows(ForestException.CutShort.class, () -> Forest.open(place));
        assertEquals(List.of(place, (long) whole.length, whole.length + 1L), problem.details());
    }

    @Test
    @DisplayName("that is none, is empty or of another version is refused with another sentence each")
    void foreign() throws Exception {
        Files.writeString(place, "Dear aunt, this is a letter and no forest.");
        assertThrows(ForestException.Foreign.class, () -> Forest.open(place));
        Files.write(place, new byte[0]);
        assertThrows(ForestException.Foreign.class, () -> Forest.open(place));
        byte[] later = whole.clone();
        later[8] = 9;
        Files.write(place, later);
        assertEquals(9, assertThrows(ForestException.OtherVersion.class, () -> Forest.open(place)).details().get(1));
        Files.delete(place);
        assertThrows(StorageException.NotReadable.class, () -> Forest.open(place));
        assertThrows(StorageException.NotReadable.class, () -> Forest.open(folder));
    }
}
