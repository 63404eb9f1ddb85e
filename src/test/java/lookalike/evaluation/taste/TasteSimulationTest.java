package lookalike.evaluation.taste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.taste.TasteOutcome.Setting;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasteSimulationTest {

    private static final int PRODUCTS = 400;
    private static final int CUSTOMERS = 300;

    @TempDir
    private Path folder;
    private Catalogue catalogue;
    private final List<FoundProducts> found = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        Random random = new Random(8);
        String rows = IntStream.range(0, PRODUCTS).mapToObj(item -> "%d,%s,colour%d,brand%d".formatted(item,
                item % 2 == 0 ? "Shirts" : "Shoes", random.nextInt(6), random.nextInt(8)))
                .collect(Collectors.joining("\n"));
        catalogue = new Shop(folder.resolve("shop"))
                .pictures(IntStream.range(0, PRODUCTS).mapToObj(item -> item + ".jpg").toArray(String[]::new))
                .text("shop.csv", "id,category,colour,brand\n" + rows + "\n").read();
        for (int query = 0; query < 100; query++) {
            // Forty others of the same category, less and less similar.
            int[] items = random.ints(0, PRODUCTS / 2).map(number -> 2 * number).distinct().limit(40).toArray();
            double[] similar = IntStream.range(0, items.length).mapToDouble(place -> 0.95 - 0.003 * place).toArray();
            found.add(new FoundProducts(0, items, similar, similar));
        }
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    @DisplayName("taste finds what customers take more often, the more hearts the more, at a bounded cost")
    void direction() throws Exception {
        List<TasteOutcome> outcomes =
                new TasteSimulation(catalogue, found, 1, 42).run(CUSTOMERS, Progress.UNWATCHED);
        assertEquals(List.of(Setting.LOOKS, Setting.POPULARITY, Setting.TASTE, Setting.TASTE, Setting.TASTE),
                outcomes.stream().map(TasteOutcome::setting).toList());
        assertEquals(List.of(0, 0, 3, 10, 30), outcomes.stream().map(TasteOutcome::hearts).toList());
        TasteOutcome looks = outcomes.getFirst();
        TasteOutcome most = outcomes.getLast();
        assertTrue(most.hit().low() > looks.hit().high(), outcomes.toString());
        assertTrue(most.hit().value() > outcomes.get(2).hit().value(), outcomes.toString());
        assertTrue(outcomes.get(1).hit().value() > looks.hit().value(), outcomes.toString());
        for (TasteOutcome outcome : outcomes) {
            double cost = looks.similarity().value() - outcome.similarity().value();
            assertTrue(cost >= -1e-9 && cost < 2 * TasteScore.BOUND, outcome.toString());
            assertEquals(1, outcome.category().value(), 1e-9);
        }
    }

    @Test
    @DisplayName("the same seed gives the same figures, and the job can be stopped")
    void seeded() throws Exception {
        TasteSimulation simulation = new TasteSimulation(catalogue, found, 1, 7);
        assertEquals(simulation.run(20, Progress.UNWATCHED),
                new TasteSimulation(catalogue, found, 1, 7).run(20, Progress.UNWATCHED));
        assertThrows(CancellationException.class, () -> simulation.run(20, (_, _) -> false));
    }
}
