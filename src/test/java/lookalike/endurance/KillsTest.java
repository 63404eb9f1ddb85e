package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("A program that is killed while it writes")
class KillsTest {

    /** One of each scenario, of which the usual ones are run. */
    private static final int USUAL = Scenario.all().size();
    /** What the system says of a program that SIGKILL has ended. */
    private static final int KILLED = 128 + 9;

    @Test
    @DisplayName("loses nothing that was stored, leaves nothing half done, and completes it when it is started again")
    void kills() throws Exception {
        assumeTrue(SystemCalls.work(), "skipped without strace, which stops the program at a system call");
        Duration begin = Campaign.computed();
        Bench bench = Bench.ready();
        Campaign campaign = Campaign.of("kills", USUAL);
        Path log = bench.folder().resolve("calls.txt");
        DisturbanceCampaign kills = new DisturbanceCampaign("Kills", bench, (scenario, call, _, faults) -> {
            RealProgram.Ending ending = RealProgram.run(bench, SystemCalls.killed(log, call,
                    RealProgram.command(bench, scenario.command(bench))));
            if (ending.status() != 0 && ending.status() != KILLED) {
                faults.add("ended with " + ending);
            }
            return ending.status() == KILLED ? List.of(ending.toString()) : List.of();
        });
        kills.run(campaign, Set.of("index with changes", "catalogue rename", "annoy add", "client heart"));
        new EnduranceReport("Kills").say(("%d kills of %d commands, seeds from %d on, each by SIGKILL when a system"
                + " call that changes a file begins; %d s of computing in the looking at what was left.")
                .formatted(kills.disturbed(), kills.scenarios(), campaign.seed(),
                        Campaign.computed().minus(begin).toSeconds()))
                .table(kills.table()).failures(kills.failures()).write();
        assertEquals(List.of(), kills.failures());
        assertTrue(kills.disturbed() > 0, "none was killed");
    }
}
