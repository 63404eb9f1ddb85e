package lookalike.endurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ends the program when a change of its files is seen: see {@link HaltedProgram}.
 *
 * @param changes of each scenario that has been counted
 */
record Halts(Bench bench, Map<String, Integer> changes) implements Disturbance<Halts.Change> {

    private static final List<String> THIRDS = List.of("first", "second", "last");

    Halts(Bench bench) {
        this(bench, new HashMap<>());
    }

    /**
     * A change that is seen.
     *
     * @param number from 1 on
     * @param of how many there were when they were counted; they differ, as some are made faster than one looks
     */
    record Change(int number, int of) implements Disturbance.Moment {

        @Override
        public String place() {
            return "in the " + THIRDS.get((number - 1) * THIRDS.size() / of) + " third of its changes";
        }

        @Override
        public String line() {
            return "change " + number + " of about " + of;
        }
    }

    @Override
    public List<Change> moments(Scenario scenario) throws Exception {
        Integer known = changes.get(scenario.name());
        int count = known == null ? count(scenario) : known;
        changes.put(scenario.name(), count);
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Change(number, count)).toList();
    }

    private int count(Scenario scenario) throws Exception {
        scenario.prepare(bench);
        RealProgram.Ending ending = RealProgram.run(bench,
                HaltedProgram.counted(bench, RealProgram.command(bench, scenario.command(bench))));
        if (ending.status() != 0) {
            throw new IllegalStateException(scenario.name() + " ended undisturbed with " + ending);
        }
        return HaltedProgram.changes(bench);
    }

    @Override
    public List<String> of(Scenario scenario, Change change, Random random, List<String> faults) throws Exception {
        int number = change.number();
        List<String> told = halted(scenario, number, faults);
        while (told.isEmpty() && number > 1) {
            // It was quicker this time, and fewer of its changes were seen.
            number /= 2;
            scenario.prepare(bench);
            told = halted(scenario, number, faults);
        }
        return told;
    }

    private List<String> halted(Scenario scenario, int number, List<String> faults) throws Exception {
        return RealProgram.killed(bench, HaltedProgram.at(bench, number,
                RealProgram.command(bench, scenario.command(bench))), faults);
    }
}
