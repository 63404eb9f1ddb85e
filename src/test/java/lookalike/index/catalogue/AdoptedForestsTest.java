package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A catalogue's forest that is grown or adopted at will")
class AdoptedForestsTest {

    private static final int PICTURES = 40;

    @TempDir
    private Path folder;
    private DrawnCatalogue drawn;

    @BeforeEach
    void drawPictures() throws Exception {
        drawn = DrawnCatalogue.in(folder, PICTURES);
    }

    private Path copyOfTheForest(String name) throws Exception {
        return Files.copy(drawn.files(".forest").getFirst(), folder.resolve(name));
    }

    private ForestDescription grow() throws Exception {
        try (FeatureWriter writer = drawn.writer()) {
            return new CatalogueForestBuilder(writer).grow(ForestParameters.USUAL.with(2, 5, 1), Progress.UNWATCHED);
        }
    }

    @Test
    @DisplayName("has the parameters that were asked for, takes the place of the one before, and gets a decision")
    void grows() throws Exception {
        ForestDescription first = grow();
        assertEquals(2, first.parameters().trees());
        assertEquals(5, first.parameters().seed());
        assertEquals(PICTURES, first.items());
        List<Path> before = drawn.files(".forest");
        grow();
        assertEquals(1, drawn.files(".forest").size());
        assertFalse(before.equals(drawn.files(".forest")));
        assertTrue(IndexDecision.read(drawn.files(".forest").getFirst()).isPresent());
    }

    @Test
    @DisplayName("is tuned to the recall that was asked for")
    void growsTuned() throws Exception {
        try (FeatureWriter writer = drawn.writer()) {
            ForestDescription said =
                    new CatalogueForestBuilder(writer).growTuned(new RecallTarget(0.9, 3), Progress.UNWATCHED);
            assertEquals(0.9, said.recallWanted());
            assertEquals(3, said.recallAt());
            assertTrue(said.recall() >= 0.9, "recall " + said.recall());
        }
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix();
                DeltaIndex forest = new CatalogueForest(cache.featureRows()).open(matrix, _ -> {}).orElseThrow()) {
            assertEquals(3, forest.recallAt());
            assertEquals(7, forest.nearest(matrix.row(7), 1, null).getFirst().item());
        }
    }

    @Test
    @DisplayName("may be the forests of its parts, which are searched together and told with their files")
    void adopts() throws Exception {
        grow();
        Path part = copyOfTheForest("part.forest");
        try (FeatureWriter writer = drawn.writer()) {
            new CatalogueForestBuilder(writer).adopt(List.of(part, part), Progress.UNWATCHED);
        }
        assertEquals(2, drawn.files(".forest").size());
        assertEquals(1, drawn.files(".set").size());
        try (FeatureSnapshot cache = drawn.cache(); FeatureMatrix matrix = cache.matrix()) {
            CatalogueForest catalogue = new CatalogueForest(cache.featureRows());
            assertEquals(2, catalogue.files().size());
            assertTrue(catalogue.exists());
            assertEquals(2 * Files.size(part), catalogue.decision().orElseThrow().forestBytes());
            try (CatalogueIndex index = CatalogueIndex.open(catalogue, matrix, IndexChoice.FOREST, _ -> {})) {
                assertEquals(2, index.forest().orElseThrow().forests().forests().size());
                assertEquals(PICTURES, index.size());
                assertEquals(12, index.dimension());
                assertEquals(7, index.nearest(matrix.row(7), 1).getFirst().item());
            }
        }
    }

    @Test
    @DisplayName("stays as it was if a part that it should adopt is damaged, or the work is stopped")
    void staysAsItWas() throws Exception {
        grow();
        Path part = copyOfTheForest("part.forest");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.forest"), bytes);
        List<Path> before = drawn.files("");
        try (FeatureWriter writer = drawn.writer()) {
            CatalogueForestBuilder builder = new CatalogueForestBuilder(writer);
            assertThrows(ForestException.Damaged.class,
                    () -> builder.adopt(List.of(part, damaged), Progress.UNWATCHED));
            assertThrows(CancellationException.class,
                    () -> builder.adopt(List.of(part, part), (done, _) -> done == 0));
            assertThrows(CancellationException.class,
                    () -> builder.growTuned(RecallTarget.USUAL, (_, _) -> false));
        }
        assertEquals(before.stream().sorted().toList(), drawn.files("").stream().sorted().toList());
    }

    @Test
    @DisplayName("decides for the search that was faster when it was measured")
    void decides() {
        IndexDecision faster = IndexDecision.measured(9000, 77, 0.98, 5, 4, 3);
        assertEquals(IndexChoice.FOREST, faster.search());
        assertEquals(IndexDecision.Reason.MEASURED, faster.reason());
        assertEquals(77, faster.forestBytes());
        assertEquals(0.98, faster.recall());
        assertEquals(IndexChoice.EXACT, IndexDecision.measured(9000, 77, 0.98, 5, 3, 4).search());
        assertEquals(IndexChoice.EXACT, IndexDecision.measured(9000, 77, 0.98, 5, 3, 3).search());
        IndexDecision asked = faster.with(IndexChoice.EXACT, IndexDecision.Reason.REQUESTED);
        assertEquals(IndexChoice.EXACT, asked.search());
        assertEquals(IndexDecision.Reason.REQUESTED, asked.reason());
        assertEquals(9000, asked.items());
        assertEquals(Path.of("a", "b.forest.choice"), IndexDecision.place(Path.of("a", "b.forest")));
    }
}
