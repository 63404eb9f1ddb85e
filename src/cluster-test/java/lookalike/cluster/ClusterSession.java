package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lookalike.cluster.SparkCluster.Ending;

/** Commands that one {@link CommandLoop} runs, one after the other. */
final class ClusterSession implements AutoCloseable {

    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final Process loop;
    private final Path log;
    private final BufferedWriter commands;
    private final BufferedReader results;
    private long told;

    /**
     * @param loop the running loop
     * @param log with its standard error
     */
    ClusterSession(Process loop, Path log) {
        this.loop = loop;
        this.log = log;
        this.commands = loop.outputWriter(StandardCharsets.UTF_8);
        this.results = loop.inputReader(StandardCharsets.UTF_8);
    }

    /** @return a job's results */
    String done(String... arguments) throws IOException {
        Ending ending = run(arguments);
        assertEquals(0, ending.status(), () -> String.join(" ", arguments) + "\n" + ending.log());
        return ending.out();
    }

    Ending run(String... arguments) throws IOException {
        send(arguments);
        return ending();
    }

    /** Runs a job, and kills one of its executors once it has begun to work. */
    Ending runWithLoss(String... arguments) throws Exception {
        send(arguments);
        while (loop.isAlive() && !results.ready()
                && news().lines().filter(line -> line.contains("Starting task")).count() < 2) {
            loop.waitFor(20, TimeUnit.MILLISECONDS);
        }
        loop.descendants().filter(process -> process.info().commandLine().filter(line -> line.contains(EXECUTOR))
                .isPresent()).findFirst().ifPresent(ProcessHandle::destroyForcibly);
        return ending();
    }

    private void send(String... arguments) throws IOException {
        told = Files.exists(log) ? Files.size(log) : 0;
        commands.write(String.join("\t", arguments));
        commands.newLine();
        commands.flush();
    }

    private Ending ending() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line = results.readLine(); line != null; line = results.readLine()) {
            if (line.startsWith(CommandLoop.END)) {
                return new Ending(Integer.parseInt(line.substring(CommandLoop.END.length())), out.toString(), news());
            }
            out.append(line).append('\n');
        }
        throw new IOException("the session ended: " + SparkCluster.log(log));
    }

    /** @return what the log has of the last command */
    private String news() {
        String all = SparkCluster.log(log);
        return all.substring((int) Math.min(told, all.length()));
    }

    @Override
    public void close() throws IOException {
        commands.close();
        loop.onExit().join();
        results.close();
    }
}
