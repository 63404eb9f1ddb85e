package lookalike.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.cli.CommandRun;

/** Looks at what a disturbed command has left: everything opens, nothing is lost, and doing it again completes it. */
final class Aftermath {

    private final Scenario scenario;
    private final Bench bench;
    private final Undisturbed undisturbed;
    private final List<String> faults = new ArrayList<>();

    private Aftermath(Scenario scenario, Bench bench, Undisturbed undisturbed) {
        this.scenario = scenario;
        this.bench = bench;
        this.undisturbed = undisturbed;
    }

    /** @return what is wrong; the scenario's command has been run again */
    static List<String> of(Scenario scenario, Bench bench) throws Exception {
        Aftermath aftermath = new Aftermath(scenario, bench, Undisturbed.of(scenario, bench));
        aftermath.look();
        return aftermath.faults;
    }

    private void look() throws IOException {
        StoredState now;
        try {
            now = StoredState.of(bench);
        } catch (LookalikeException | RuntimeException | AssertionError problem) {
            faults.add("does not open: " + problem);
            return;
        }
        now.lost(undisturbed.before(), undisturbed.after()).forEach((piece, what) -> faults.add(piece + ": " + what));
        left().forEach((place, count) -> {
            if (count > 1) {
                faults.add(count + " files are left of writing " + place);
            }
        });
        opens();
        again(now);
    }

    /** Every command that only reads runs. */
    private void opens() {
        CheckedRuns runs = new CheckedRuns(bench);
        CommandRun list = runs.done("catalogue", "list", "--format", "csv");
        runs.done("client", "list");
        if (list.out().lines().anyMatch(line -> line.startsWith(Bench.CATALOGUE + ","))) {
            runs.done("catalogue", "info", Bench.CATALOGUE);
            runs.done("catalogue", "problems", Bench.CATALOGUE);
            runs.done("search", bench.shop().resolve("5.png").toString(), "--catalogue",
                    Bench.CATALOGUE);
        }
        Path forest = bench.files().resolve("items.forest");
        if (Files.exists(forest)) {
            runs.done("annoy", "verify", forest.toString());
        }
        faults.addAll(runs.faults());
    }

    private void again(StoredState now) throws IOException {
        age();
        boolean wasDone = now.equals(undisturbed.after());
        List<String> command = scenario.command(bench);
        if (command.getFirst().equals(WindowWriter.NAME)) {
            WindowWriter.run(bench.home(), problem -> faults.add("again: " + problem));
        } else if (!(wasDone && isOnce(command))) {
            CheckedRuns runs = new CheckedRuns(bench);
            CommandRun run = runs.run(command.toArray(String[]::new));
            faults.addAll(runs.faults());
            if (run.status() != 0 && !wasDone) {
                faults.add("again: " + run.err().strip());
            }
        }
        try {
            StoredState.of(bench).lost(undisturbed.after(), undisturbed.after())
                    .forEach((piece, what) -> faults.add("again, " + piece + ": " + what));
        } catch (LookalikeException | RuntimeException | AssertionError problem) {
            faults.add("does not open after doing it again: " + problem);
        }
        SortedSet<String> names = StoredState.names(bench);
        if (!wasDone) {
            names.removeAll(undisturbed.names());
            names.forEach(name -> faults.add("is left after doing it again: " + name));
        }
    }

    /** Commands that add once more when they are repeated. */
    private static boolean isOnce(List<String> command) {
        return command.getFirst().equals("annoy") && List.of("add", "remove", "tune").contains(command.get(1));
    }

    /** @return how many files lie beside a file that were left of writing it */
    private SortedMap<String, Integer> left() throws IOException {
        SortedMap<String, Integer> left = new TreeMap<>();
        for (String name : StoredState.names(bench)) {
            if (name.endsWith(".part")) {
                left.merge(name.replaceAll("\\.?[0-9a-f]{16}\\.part$", ""), 1, Integer::sum);
            }
        }
        return left;
    }

    /** What was left was left long ago: nobody looks at what may still be written. */
    private void age() throws IOException {
        for (Path folder : List.of(bench.home(), bench.files())) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(each -> each.toString().endsWith(".part")).toList()) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
                }
            }
        }
    }
}
