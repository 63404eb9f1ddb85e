package lookalike.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import lookalike.features.cache.CacheNotice;
import lookalike.features.resnet.ModelStage;
import lookalike.service.job.JobMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private static final Terminal REWRITING = new Terminal(OptionalInt.empty(), true);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Interruption interruption = new Interruption();
    private Duration now = Duration.ZERO;

    @AfterEach
    void endTheWork() {
        interruption.close();
    }

    @Test
    @DisplayName("without a terminal a line is printed every five seconds and nothing is overwritten")
    void printsLines() {
        try (ProgressMeter meter = meter(Terminal.NONE)) {
            for (int second = 0; second <= 11; second++) {
                now = Duration.ofSeconds(second);
                meter.reached(second * 10L, 1000);
            }
        }
        assertEquals("""
                Indexing shop: 50 of 1,000 pictures, 10 a second, 2 min left
                Indexing shop: 100 of 1,000 pictures, 10 a second, 2 min left
                """, printed());
    }

    @Test
    @DisplayName("speed and time left are those of the last seconds, not of a quick start")
    void forgetsAQuickStart() {
        try (ProgressMeter meter = meter(Terminal.NONE)) {
            for (int second = 0; second <= 20; second++) {
                now = Duration.ofSeconds(second);
                meter.reached(second <= 1 ? second * 9000L : 9000 + (second - 1) * 10L, 10_000);
            }
        }
        assertEquals("Indexing shop: 9,190 of 10,000 pictures, 10 a second, 1 min left",
                printed().lines().toList().getLast());
    }

    @Test
    @DisplayName("in a terminal one line is written over, blanks covering what was longer, and taken away at last")
    void rewritesALine() {
        try (ProgressMeter meter = meter(REWRITING)) {
            meter.reached(0, 1000);
            now = Duration.ofMillis(50);
            meter.reached(10, 1000);
            now = Duration.ofMillis(150);
            meter.reached(20, -1);
        }
        assertEquals("\rIndexing shop: 0 of 1,000 pictures"
                + "\rIndexing shop: 20 pictures        "
                + "\r" + " ".repeat("Indexing shop: 20 pictures".length()) + "\r", printed());
    }

    @Test
    @DisplayName("another stage counts anew; steps of getting the model are told at once")
    void changesStages() {
        try (ProgressMeter meter = meter(Terminal.NONE)) {
            meter.reached(500, 1000);
            meter.model(ModelStage.Known.CHECKING);
            meter.stage(JobMonitor.Stage.READING, "shop");
            meter.reached(0, 100);
            now = Duration.ofSeconds(6);
            meter.reached(60, 100);
        }
        assertEquals("Checking the weights\nReading shop: 60 of 100 rows, 10 a second, 4 s left\n", printed());
    }

    @Test
    @DisplayName("a notice takes the place of the line that is written over")
    void tellsNotices() {
        try (ProgressMeter meter = meter(REWRITING)) {
            meter.reached(0, 10);
            meter.notice(new CacheNotice.Lost(Path.of("shop")));
        }
        String line = "Indexing shop: 0 of 10 pictures";
        assertEquals("\r" + line + "\r" + " ".repeat(line.length()) + "\r"
                + "Features in shop are missing or damaged; these are computed again.\n", printed());
    }

    @Test
    @DisplayName("work goes on until it is asked to stop")
    void passesOnTheWishToStop() {
        try (ProgressMeter meter = meter(Terminal.NONE)) {
            assertTrue(meter.reached(1, 10));
            interruption.close();
            interruption.request();
            assertFalse(meter.reached(2, 10));
        }
    }

    private ProgressMeter meter(Terminal terminal) {
        ProgressMeter meter = new ProgressMeter(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal,
                interruption, () -> now.toNanos());
        meter.stage(JobMonitor.Stage.INDEXING, "shop");
        return meter;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
