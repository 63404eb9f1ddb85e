package lookalike.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Disturbs one system call of one scenario after the other, and counts where. */
final class DisturbanceCampaign {

    /** Runs a scenario's command disturbed. */
    @FunctionalInterface
    interface Disturbance {
        /**
         * @param call to disturb
         * @param random for what is left to choose
         * @param faults gets what was wrong already
         * @return what was done; empty if the program ended before it was disturbed
         */
        List<String> of(Scenario scenario, SystemCalls.Call call, Random random, List<String> faults)
                throws Exception;
    }

    /** Threads do not always share the work alike. */
    private static final String MISSED = "ended before such a call";

    private final String name;
    private final Bench bench;
    private final List<Scenario> scenarios = Scenario.all();
    private final Disturbance disturbance;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    DisturbanceCampaign(String name, Bench bench, Disturbance disturbance) {
        this.name = name;
        this.bench = bench;
        this.disturbance = disturbance;
    }

    /** @return by scenario and call, how many were disturbed */
    SortedMap<String, Integer> counts() {
        return counts;
    }

    List<String> failures() {
        return failures;
    }

    /**
     * Runs as many cases as were asked for.
     *
     * @param usual the scenarios of which one case each is run if no number was asked for
     */
    void run(Campaign campaign, Set<String> usual) {
        boolean isUsual = System.getProperty("endurance." + campaign.name()) == null;
        campaign.run(seed -> {
            if (!isUsual || usual.contains(scenarios.get(Math.floorMod(seed, scenarios.size())).name())) {
                run(seed);
            }
            return true;
        });
    }

    /** Runs the case of a seed; cases take turns with scenarios, and each begins with other calls. */
    private void run(int seed) {
        Random random = new Random(seed);
        Scenario scenario = scenarios.get(Math.floorMod(seed, scenarios.size()));
        try {
            List<SystemCalls.Call> calls = Undisturbed.of(scenario, bench).calls();
            SystemCalls.Call call = calls.get(random.nextInt(calls.size()));
            scenario.prepare(bench);
            List<String> faults = new ArrayList<>();
            List<String> told = disturbance.of(scenario, call, random, faults);
            faults.addAll(Aftermath.of(scenario, bench));
            counts.merge(scenario.name() + " | " + (told.isEmpty() ? MISSED : call.place()), 1, Integer::sum);
            if (!faults.isEmpty()) {
                failed(seed, scenario, faults, Stream.concat(Stream.of(call.line()), told.stream()).toList());
            }
        } catch (Exception problem) {
            throw new IllegalStateException(scenario.name() + ", seed " + seed, problem);
        }
    }

    private void failed(int seed, Scenario scenario, List<String> faults, List<String> told) throws IOException {
        Path folder = Files.createDirectories(EnduranceReport.FOLDER.resolve("failures").resolve(name + "-" + seed));
        List<String> about = new ArrayList<>(List.of(scenario.name() + ", seed " + seed, "again: mvn test -Dtest="
                + name + "Test -Dendurance.seed=" + seed + " -Dendurance." + name.toLowerCase(Locale.ROOT) + "=1", ""));
        about.addAll(told);
        about.addAll(faults);
        Files.write(folder.resolve("about.txt"), about);
        failures.add(scenario.name() + ", seed " + seed + ", " + told.getFirst() + ": " + String.join("; ", faults));
    }

    /** @return how many commands were disturbed */
    long scenarios() {
        return counts.keySet().stream().map(each -> each.split(" \\| ")[0]).distinct().count();
    }

    /** @return how many cases were disturbed */
    int disturbed() {
        return counts.entrySet().stream().filter(each -> !each.getKey().endsWith(MISSED))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** @return the counts as a table */
    List<List<?>> table() {
        List<List<?>> rows = new ArrayList<>(List.of(List.of("command", "call", "times")));
        counts.forEach((what, count) -> {
            String[] parts = what.split(" \\| ");
            rows.add(List.of(parts[0], parts[1], count));
        });
        return rows;
    }
}
