package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A cluster of two workers on this machine, on the loopback device only: what {@code spark-submit} starts, with an
 * executor of one core and one gigabyte on each worker.
 *
 * @param folder for logs and scratch
 */
record SparkCluster(Path folder) {

    private static final Path HOME = Path.of(System.getProperty("spark.home", "target/spark")).toAbsolutePath();
    private static final Path JAR =
            Path.of(System.getProperty("cluster.jar", "target/lookalike-cluster.jar")).toAbsolutePath();
    private static final String JVM = "--enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector "
            + "-XX:ActiveProcessorCount=1";
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    /**
     * What a job has said.
     *
     * @param status its exit status
     * @param out its results
     * @param log everything else
     */
    record Ending(int status, String out, String log) {

        /** @return the last line that is no line of Spark's log */
        String sentence() {
            return log.lines().filter(line -> !line.matches("\\d\\d/\\d\\d/\\d\\d .*|\\s*at .*|WARNING:.*"))
                    .reduce("", (_, last) -> last);
        }
    }

    /** @return a job's results */
    String done(String... arguments) throws Exception {
        Ending ending = run(arguments);
        assertEquals(0, ending.status(), () -> String.join(" ", arguments) + "\n" + ending.log());
        return ending.out();
    }

    Ending run(String... arguments) throws Exception {
        return end(start("lookalike.cluster.ClusterMain", arguments));
    }

    /** Runs a program of these tests with Spark. */
    void runTest(Class<?> main, String... arguments) throws Exception {
        Ending ending = end(start(main.getName(), arguments));
        assertEquals(0, ending.status(), ending::log);
    }

    /** Runs a job, and kills one of its executors once it has begun to work. */
    Ending runWithLoss(String... arguments) throws Exception {
        Process job = start("lookalike.cluster.ClusterMain", arguments);
        await(job, log -> log.lines().filter(line -> line.contains("Starting task")).count() > 2);
        job.descendants().filter(process -> process.info().commandLine().filter(line -> line.contains(EXECUTOR))
                .isPresent()).findFirst().ifPresent(ProcessHandle::destroyForcibly);
        return end(job);
    }

    /** Waits until the log of a job shows something, or the job has ended. */
    private void await(Process job, Predicate<String> state) throws Exception {
        while (job.isAlive() && !state.test(Files.readString(log(), StandardCharsets.ISO_8859_1))) {
            job.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    private Ending end(Process job) throws Exception {
        int status = job.waitFor();
        return new Ending(status, Files.readString(folder.resolve("out.txt")),
                Files.readString(log(), StandardCharsets.ISO_8859_1));
    }

    private Path log() {
        return folder.resolve("log.txt");
    }

    private Process start(String main, String... arguments) throws IOException {
        Files.createDirectories(HOME.resolve("bin"));
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Map<String, String> settings = Map.of("spark.executor.memory", "1g", "spark.ui.enabled", "false",
                "spark.driver.bindAddress", "127.0.0.1", "spark.driver.host", "127.0.0.1",
                "spark.local.dir", scratch.toString(), "spark.executor.extraJavaOptions",
                JVM + " -Djava.io.tmpdir=" + scratch, "spark.sql.shuffle.partitions", "4");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector",
                "-Djava.io.tmpdir=" + scratch, "-cp",
                HOME.resolve("jars") + "/*" + java.io.File.pathSeparator + tests(),
                "org.apache.spark.deploy.SparkSubmit", "--master", "local-cluster[2,1,1024]", "--class", main));
        settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(log().toFile());
        builder.environment().putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_LOCAL_IP", "127.0.0.1",
                "JAVA_HOME", System.getProperty("java.home"), "SPARK_SCALA_VERSION", "2.13",
                "SPARK_WORKER_DIR", scratch.toString()));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    private static Path tests() {
        try {
            return Path.of(SparkCluster.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
