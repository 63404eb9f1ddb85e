package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("scale")
@DisplayName("A damaged file ends in a sentence, or is read as far as it is sound:")
class MutantsTest {

    /** With all tests; {@code -Dendurance.mutants} asks for others. */
    private static final int USUAL = 100;
    private static final String REPLAY = System.getProperty("endurance.replay", "");

    private static final List<List<?>> ROWS = new ArrayList<>();
    private static final List<String> FAILURES = new ArrayList<>();
    private static int mutants;
    private static Duration begin;
    private static long start;
    private static Bench bench;
    private static List<Kind> kinds;

    @BeforeAll
    static void prepare() throws Exception {
        begin = Campaign.computed();
        bench = Bench.ready();
        start = System.nanoTime();
        // The quick ones first: the time that they do not need is for the others.
        kinds = new ArrayList<>(WindowKinds.all());
        kinds.addAll(VectorKinds.all(bench));
        kinds.addAll(TableKinds.all());
        kinds.addAll(StoredKinds.all(bench));
        kinds.addAll(PictureKinds.all());
        ROWS.clear();
        ROWS.add(List.of("file", "mutants", "harmful", "most computing of one, ms"));
    }

    @TestFactory
    Stream<DynamicTest> kinds() {
        return kinds.stream().filter(kind -> REPLAY.isEmpty() || REPLAY.startsWith(kind.name() + ":"))
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> run(kind)));
    }

    private static void run(Kind kind) {
        try (MutantCampaign campaign = new MutantCampaign(bench, kind)) {
            int done = 0;
            if (REPLAY.isEmpty()) {
                done = Campaign.of("mutants", USUAL).share(kinds.size(), kinds.size() - ROWS.size() + 1,
                        Duration.ofNanos(System.nanoTime() - start)).run(seed -> {
                            campaign.run(seed);
                            return true;
                        });
            } else {
                campaign.run(Integer.parseInt(REPLAY.substring(REPLAY.lastIndexOf(':') + 1)));
            }
            mutants += done;
            ROWS.add(List.of(kind.name(), done, campaign.failures().size(), campaign.most().toMillis()));
            FAILURES.addAll(campaign.failures());
            assertEquals(List.of(), campaign.failures());
        }
    }

    @AfterAll
    static void report() throws IOException {
        if (REPLAY.isEmpty()) {
            new EnduranceReport("Mutants").say("%d damaged files of %d kinds, seeds from %d on; %d s of computing."
                    .formatted(mutants, kinds.size(), Campaign.of("mutants", USUAL).seed(),
                            Campaign.computed().minus(begin).toSeconds()))
                    .table(ROWS).failures(FAILURES).write();
        }
    }
}
