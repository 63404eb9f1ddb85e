package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Disturbs one scenario after the other at some moment, and counts where.
 *
 * @param <M> the moments at which it can be disturbed
 */
final class DisturbanceCampaign<M extends Disturbance.Moment> {

    /** Threads do not always share the work alike. */
    private static final String MISSED = "ended before that";

    /** After so many cases the report says what was done: a campaign may be stopped before its end. */
    private static final int REPORTED = 20;

    private final String name;
    private final Bench bench;
    private final List<Scenario> scenarios = Scenario.all();
    private final Disturbance<M> disturbance;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private DisturbanceCampaign(String name, Bench bench, Disturbance<M> disturbance) {
        this.name = name;
        this.bench = bench;
        this.disturbance = disturbance;
    }

    /**
     * Runs as many cases as were asked for, writes the report and requires that nothing went wrong.
     *
     * @param name of the campaign, for its report and its properties
     * @param disturbance of the bench's program
     * @param usual the scenarios of which one case each is run if no number was asked for
     * @param way how they were disturbed, for the report: what follows the numbers of cases and commands
     */
    static <M extends Disturbance.Moment> void hold(String name, Bench bench, Disturbance<M> disturbance,
            Set<String> usual, String way) throws IOException {
        Duration begin = Campaign.computed();
        // One of each scenario, of which the usual ones are run.
        Campaign campaign = Campaign.of(name.toLowerCase(Locale.ROOT), Scenario.all().size());
        DisturbanceCampaign<M> cases = new DisturbanceCampaign<>(name, bench, disturbance);
        cases.run(campaign, usual, () -> cases.report(campaign, way, Campaign.computed().minus(begin)));
        assertEquals(List.of(), cases.failures);
        assertTrue(cases.disturbed() > 0, "none was disturbed");
    }

    private void run(Campaign campaign, Set<String> usual, Report report) throws IOException {
        boolean isUsual = System.getProperty("endurance." + campaign.name()) == null;
        campaign.run(seed -> {
            if (!isUsual || usual.contains(scenarios.get(Math.floorMod(seed, scenarios.size())).name())) {
                run(seed);
            }
            if ((seed - campaign.seed()) % REPORTED == REPORTED - 1) {
                write(report);
            }
            return true;
        });
        report.write();
    }

    private static void write(Report report) {
        try {
            report.write();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void report(Campaign campaign, String way, Duration computed) throws IOException {
        new EnduranceReport(name).say("%d cases of %d commands, seeds from %d on, %s; %d s of computing in the looking"
                .formatted(disturbed(), scenarios(), campaign.seed(), way, computed.toSeconds())
                + " at what was left.").table(table()).failures(failures).write();
    }

    /** Runs the case of a seed; cases take turns with scenarios, and each begins with other moments. */
    private void run(int seed) {
        Random random = new Random(seed);
        Scenario scenario = scenarios.get(Math.floorMod(seed, scenarios.size()));
        try {
            // Runs it on the same bench, so before it is disturbed.
            Undisturbed.of(scenario, bench);
            List<M> moments = disturbance.moments(scenario);
            if (moments.isEmpty()) {
                // A command may end sooner than a thread sees its files change.
                counts.merge(scenario.name() + " | " + MISSED, 1, Integer::sum);
                return;
            }
            M moment = moments.get(random.nextInt(moments.size()));
            scenario.prepare(bench);
            List<String> faults = new ArrayList<>();
            List<String> told = disturbance.of(scenario, moment, random, faults);
            faults.addAll(Aftermath.of(scenario, bench));
            counts.merge(scenario.name() + " | " + (told.isEmpty() ? MISSED : moment.place()), 1, Integer::sum);
            if (!faults.isEmpty()) {
                failed(seed, scenario, faults, Stream.concat(Stream.of(moment.line()), told.stream()).toList());
            }
        } catch (Exception problem) {
            throw new IllegalStateException(scenario.name() + ", seed " + seed, problem);
        }
    }

    private void failed(int seed, Scenario scenario, List<String> faults, List<String> told) throws IOException {
        Path folder = Files.createDirectories(EnduranceReport.FOLDER.resolve("failures").resolve(name + "-" + seed));
        List<String> about = new ArrayList<>(List.of(scenario.name() + ", seed " + seed, "again: mvn test -Dtest="
                + (name.equals("Faults") ? name : "Kills") + "Test -Dendurance.seed=" + seed + " -Dendurance."
                + name.toLowerCase(Locale.ROOT) + "=1", ""));
        about.addAll(told);
        about.addAll(faults);
        Files.write(folder.resolve("about.txt"), about);
        failures.add(scenario.name() + ", seed " + seed + ", " + told.getFirst() + ": " + String.join("; ", faults));
    }

    /** @return how many commands were disturbed */
    private long scenarios() {
        return counts.keySet().stream().map(each -> each.split(" \\| ")[0]).distinct().count();
    }

    /** @return how many cases were disturbed */
    private int disturbed() {
        return counts.entrySet().stream().filter(each -> !each.getKey().endsWith(MISSED))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** @return the counts as a table */
    private List<List<?>> table() {
        List<List<?>> rows = new ArrayList<>(List.of(List.of("command", "where", "times")));
        counts.forEach((what, count) -> {
            String[] parts = what.split(" \\| ");
            rows.add(List.of(parts[0], parts[1], count));
        });
        return rows;
    }

    /** Says what was done so far. */
    @FunctionalInterface
    private interface Report {
        void write() throws IOException;
    }
}
