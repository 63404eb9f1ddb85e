package lookalike.evaluation.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchSpeedTest {

    private static final int ITEMS = 1620;
    private final VectorRows rows = GaussianRows.of(ITEMS, 8, 3);

    @Test
    @DisplayName("each part has a line of exact search and one an effort; recall is full once everything is looked at")
    void measuresEveryPart() throws Exception {
        for (int threads : new int[] {1, 3}) {
            List<SpeedLine> lines = measure(new SpeedPlan(List.of(5, 10), List.of(20, 4 * ITEMS), 2, threads, .95),
                    Progress.UNWATCHED);
            assertEquals(5 * 3, lines.size());
            assertEquals(List.of(100, 200, 400, 800, 1600), lines.stream().map(SpeedLine::items).distinct().toList());
            for (SpeedLine line : lines) {
                if (line.effort() != 20) {
                    assertEquals(List.of(1.0, 1.0), line.recalls(), line.toString());
                }
                assertTrue(line.median() > 0 && line.mean() > 0 && line.speedUp() > 0, line.toString());
                assertEquals(line.isExact(), line.bandwidth() > 0);
                assertEquals(line.isExact(), line.fileShare() == 0);
            }
            assertTrue(lines.stream().anyMatch(line -> line.recalls().getLast() < 1), "some effort is too little");
        }
    }

    @Test
    @DisplayName("the same seed gives the same recall")
    void recallIsSeeded() throws Exception {
        SpeedPlan plan = new SpeedPlan(List.of(10), List.of(20, 60), 1, 2, .95);
        assertEquals(measure(plan, Progress.UNWATCHED).stream().map(SpeedLine::recalls).toList(),
                measure(plan, Progress.UNWATCHED).stream().map(SpeedLine::recalls).toList());
    }

    @Test
    @DisplayName("parts with fewer items than are asked for are left out, never the whole")
    void leavesSmallPartsOut() {
        SpeedPlan plan = new SpeedPlan(List.of(50), List.of(20), 1, 1, .95);
        assertEquals(List.of(4, 2, 1), plan.parts(200));
        assertEquals(List.of(1), plan.parts(3));
    }

    @Test
    @DisplayName("it reports every step up to the last, and stops when asked")
    void reportsAndStops() throws Exception {
        SpeedPlan plan = new SpeedPlan(List.of(10), List.of(20), 1, 1, .95);
        AtomicLong last = new AtomicLong();
        AtomicLong all = new AtomicLong();
        measure(plan, (done, total) -> {
            last.set(done);
            all.set(total);
            return true;
        });
        assertEquals(all.get(), last.get());
        assertThrows(CancellationException.class, () -> measure(plan, (done, _) -> done < 3));
    }

    private List<SpeedLine> measure(SpeedPlan plan, Progress progress) throws Exception {
        try (SpeedVectors vectors = SpeedVectors.heldOut(rows, IntStream.range(0, ITEMS).toArray(), 20, 5)) {
            return new SearchSpeed(plan, new AnnoyMethod(4, 9, 2), progress).of(vectors);
        }
    }
}
