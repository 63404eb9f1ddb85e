package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
@DisplayName("A job that loses an executor")
class LostExecutorTest {

    private static final int PRODUCTS = 320;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("goes on with the other one, and ends as if nothing had happened")
    void goesOn() throws Exception {
        try (ClusterBench bench = ClusterBench.make(folder, PRODUCTS)) {
            bench.indexOnTheDesktop();
            String extracted = lost(bench, bench.extraction());
            assertTrue(extracted.startsWith("320 products, 320 pictures; 320 computed"), extracted);
            lost(bench, "train", "--store", bench.store());
            lost(bench, "index", "--store", bench.store());
            lost(bench, "neighbours", "--store", bench.store(), "-k", "5", "--exact", "--format", "JSONL");
            assertEquals("", ClusterBench.differences(bench.desktopNeighbours("shop"), bench.neighbours()));
            String[] evaluation = {"evaluate", "--store", bench.store(), "--columns", "category", "-k", "5"};
            assertEquals(bench.session().done(evaluation), lost(bench, evaluation));
        }
    }

    private static String lost(ClusterBench bench, String... job) throws Exception {
        SparkCluster.Ending ending = bench.session().runWithLoss(job);
        assertEquals(0, ending.status(), ending::log);
        assertTrue(ending.log().contains("Lost executor"), () -> job[0] + " lost no executor: " + ending.log());
        return ending.out();
    }
}
