package lookalike.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lookalike.cli.CommandRun;

/** Runs the commands of one case on a bench, and remembers what they did and what was wrong. */
final class CheckedRuns {

    private final Bench bench;
    private final List<String> record = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    CheckedRuns(Bench bench) {
        this.bench = bench;
    }

    Bench bench() {
        return bench;
    }

    /** Runs a command, which may fail, with a sentence. */
    CommandRun run(String... arguments) {
        String command = String.join(" ", arguments);
        record.add("lookalike " + command);
        CommandRun run = bench.run(arguments);
        record.add("  status " + run.status() + ": " + run.err().strip());
        Verdict.of(run).ifPresent(fault -> fault("'" + command + "' " + fault));
        return run;
    }

    /** Runs a command that has to succeed. */
    CommandRun done(String... arguments) {
        CommandRun run = run(arguments);
        check(run.status() == 0, () -> "'" + String.join(" ", arguments) + "' failed: " + run.err().strip());
        return run;
    }

    void check(boolean isSo, Supplier<String> otherwise) {
        if (!isSo) {
            fault(otherwise.get());
        }
    }

    void fault(String what) {
        faults.add(what);
    }

    /** @return what was wrong, in order */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** @return the commands, their statuses and sentences */
    List<String> record() {
        return List.copyOf(record);
    }
}
