package lookalike.endurance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lookalike.cli.CommandRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("A program whose disk is full, fails or is read-only")
class FaultsTest {

    private static final String[] ERRORS = {"ENOSPC", "EIO", "EROFS"};

    @Test
    @DisplayName("ends with a sentence, loses nothing, leaves nothing half done, and completes it once it can write")
    void faults() throws Exception {
        assumeTrue(SystemCalls.work(), "skipped without strace, which lets system calls fail");
        Bench bench = Bench.ready();
        DisturbanceCampaign.hold("Faults", bench, new AtCalls(bench, FaultsTest::disturbed),
                Set.of("catalogue add", "catalogue rename", "annoy add", "window"),
                "one system call of each failed with " + String.join(", ", ERRORS) + " (strace)");
    }

    /** Lets a system call fail. */
    private static List<String> disturbed(Bench bench, Scenario scenario, SystemCalls.Call call, Random random,
            List<String> wrong) throws Exception {
        String error = ERRORS[random.nextInt(ERRORS.length)];
        // Java writes its standard error by "write", and reads its classes by "openat": those fail once.
        boolean goesOn = random.nextBoolean() && !List.of("write", "openat").contains(call.name());
        Path log = bench.folder().resolve("calls.txt");
        RealProgram.Ending ending = RealProgram.run(bench, SystemCalls.failing(log, call, error, goesOn,
                RealProgram.command(bench, scenario.command(bench))));
        List<String> disturbed = SystemCalls.disturbed(log);
        Verdict.of(new CommandRun(ending.status(), ending.out(), ending.err())).ifPresent(wrong::add);
        StoredState now = StoredState.of(bench);
        if (ending.status() == 0 && !now.equals(Undisturbed.of(scenario, bench).after())) {
            wrong.add("says that it is done, and is not");
        }
        if (disturbed.isEmpty()) {
            return List.of();
        }
        List<String> told = new ArrayList<>(List.of(error + (goesOn ? ", and all later ones" : ""), ending.toString()));
        told.addAll(disturbed);
        return told;
    }
}
