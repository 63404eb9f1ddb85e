package lookalike.endurance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A scenario as it runs when nothing disturbs it: the measure for all its disturbed runs.
 *
 * @param before what was stored
 * @param after what is stored afterwards
 * @param names of the files afterwards
 * @param calls that changed files, where they could be watched
 */
record Undisturbed(StoredState before, StoredState after, SortedSet<String> names, List<SystemCalls.Call> calls) {

    /** Shared by campaigns, as every one costs a process. */
    private static final Map<String, Undisturbed> KNOWN = new HashMap<>();

    static synchronized Undisturbed of(Scenario scenario, Bench bench) throws Exception {
        Undisturbed known = KNOWN.get(scenario.name());
        if (known == null) {
            scenario.prepare(bench);
            StoredState before = StoredState.of(bench);
            Path log = bench.folder().resolve("calls.txt");
            List<String> command = RealProgram.command(bench, scenario.command(bench));
            RealProgram.Ending ending = RealProgram.run(bench,
                    SystemCalls.work() ? SystemCalls.watched(log, command) : command);
            if (ending.status() != 0) {
                throw new IllegalStateException(scenario.name() + " ended undisturbed with " + ending);
            }
            known = new Undisturbed(before, StoredState.of(bench), StoredState.names(bench),
                    SystemCalls.work() ? SystemCalls.changing(log, bench) : List.of());
            KNOWN.put(scenario.name(), known);
        }
        return known;
    }
}
