package lookalike.endurance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("A program that is killed while it writes")
class KillsTest {

    private static final Set<String> USUAL =
            Set.of("index with changes", "catalogue rename", "annoy add", "client heart");

    @Test
    @DisplayName("loses nothing that was stored, leaves nothing half done, and completes it when it is started again")
    void kills() throws Exception {
        assumeTrue(SystemCalls.work(), "skipped without strace, which stops the program at a system call");
        Bench bench = Bench.ready();
        AtCalls.Way kill = (_, scenario, call, _, faults) -> killed(bench, scenario, call, faults);
        DisturbanceCampaign.hold("Kills", bench, new AtCalls(bench, kill), USUAL,
                "each killed by SIGKILL when a system call that changes a file begins (strace)");
    }

    @Test
    @DisplayName("does so on every system, ended by its own Java when a change is seen")
    void halts() throws Exception {
        Bench bench = Bench.ready();
        DisturbanceCampaign.hold("Halts", bench, new Halts(bench), USUAL,
                "each ended by Runtime.halt when a thread that watches the files sees a change (any system)");
    }

    /** Kills at a system call. */
    private static List<String> killed(Bench bench, Scenario scenario, SystemCalls.Call call, List<String> faults)
            throws Exception {
        Path log = bench.folder().resolve("calls.txt");
        return RealProgram.killed(bench, SystemCalls.killed(log, call,
                RealProgram.command(bench, scenario.command(bench))), faults);
    }
}
