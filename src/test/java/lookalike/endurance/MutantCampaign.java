package lookalike.endurance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lookalike.CapturedLog;

/** Damages files of one kind, case after case, and keeps those that did harm. */
final class MutantCampaign implements AutoCloseable {

    /** A file as small as these may cost this much computing. */
    private static final Duration MOST = Duration.ofSeconds(5);
    /** After this time a case hangs, on however slow a machine. */
    private static final int HANGS = 300;
    private static final Path FAILURES = EnduranceReport.FOLDER.resolve("failures");

    private final Bench bench;
    private final Kind kind;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<String> failures = new ArrayList<>();
    private Duration most = Duration.ZERO;

    MutantCampaign(Bench bench, Kind kind) {
        this.bench = bench;
        this.kind = kind;
    }

    /** @return what went wrong, a line for each case */
    List<String> failures() {
        return failures;
    }

    /** @return what the dearest case took to compute */
    Duration most() {
        return most;
    }

    /** Runs the case of a seed. */
    void run(int seed) {
        byte[] file = mutant(seed);
        CheckedRuns runs = new CheckedRuns(bench);
        try (CapturedLog log = CapturedLog.of("lookalike")) {
            bench.reset();
            keep(EnduranceReport.FOLDER.resolve("running"), file, List.of(kind.name() + ":" + seed));
            Duration took = thread.submit(() -> computed(runs, file)).get(HANGS, TimeUnit.SECONDS);
            most = took.compareTo(most) > 0 ? took : most;
            runs.check(took.compareTo(MOST) < 0, () -> "computed for " + took);
            if (!runs.faults().isEmpty()) {
                failed(seed, file, runs, log.thrown());
            }
        } catch (ExecutionException problem) {
            runs.fault("threw " + problem.getCause());
            failed(seed, file, runs, List.of(problem.getCause()));
        } catch (TimeoutException problem) {
            runs.fault("hangs");
            failed(seed, file, runs, List.of(problem));
        } catch (IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private byte[] mutant(int seed) {
        Random random = new Random(seed);
        List<byte[]> originals = kind.originals();
        return Mutation.damaged(originals.get(random.nextInt(originals.size())),
                originals.get(random.nextInt(originals.size())), random);
    }

    private Duration computed(CheckedRuns runs, byte[] file) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        kind.trial().with(runs, file);
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private void failed(int seed, byte[] file, CheckedRuns runs, List<Throwable> thrown) {
        String id = kind.name() + ":" + seed;
        List<String> told = new ArrayList<>(List.of(id, "again: mvn test -Dtest=MutantsTest '-Dendurance.replay=" + id
                + "'", ""));
        told.addAll(runs.faults());
        told.add("");
        told.addAll(runs.record());
        for (Throwable each : thrown) {
            for (Throwable cause = each; cause != null; cause = cause.getCause()) {
                told.add(cause.toString());
                Stream.of(cause.getStackTrace()).forEach(frame -> told.add("    at " + frame));
            }
        }
        keep(FAILURES.resolve(id.replaceAll("\\W+", "-")), file, told);
        failures.add(id + " " + String.join("; ", runs.faults()));
    }

    private static void keep(Path folder, byte[] file, List<String> text) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("mutant"), file);
            Files.write(folder.resolve("about.txt"), text);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
