package lookalike.endurance;

import java.util.List;
import java.util.Random;

/**
 * Disturbs a program at a system call that changes a file.
 *
 * @param bench where it runs
 * @param way what happens at the call
 */
record AtCalls(Bench bench, Way way) implements Disturbance<SystemCalls.Call> {

    /** What happens to a program at a system call, as {@link Disturbance#of}. */
    @FunctionalInterface
    interface Way {
        List<String> of(Bench bench, Scenario scenario, SystemCalls.Call call, Random random, List<String> faults)
                throws Exception;
    }

    @Override
    public List<SystemCalls.Call> moments(Scenario scenario) throws Exception {
        return Undisturbed.of(scenario, bench).calls();
    }

    @Override
    public List<String> of(Scenario scenario, SystemCalls.Call call, Random random, List<String> faults)
            throws Exception {
        return way.of(bench, scenario, call, random, faults);
    }
}
