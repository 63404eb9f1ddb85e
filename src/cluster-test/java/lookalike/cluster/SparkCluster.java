package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cluster of two workers on this machine, on the loopback device only, with an executor of one core and one gigabyte
 * on each worker: what {@code spark-submit} starts.
 *
 * @param folder for logs and scratch
 */
record SparkCluster(Path folder) {

    private static final Path HOME = Path.of(System.getProperty("spark.home", "target/spark")).toAbsolutePath();
    private static final Path JAR =
            Path.of(System.getProperty("cluster.jar", "target/lookalike-cluster.jar")).toAbsolutePath();
    private static final String JVM = "--enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector "
            + "-XX:ActiveProcessorCount=1";

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

    /** Runs one command as a user does, with a cluster of its own. */
    Ending submit(String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path log = folder.resolve("log.txt");
        Process job = builder("lookalike.cluster.ClusterMain", HOME.resolve("jars") + "/*", arguments)
                .redirectOutput(out.toFile()).redirectError(log.toFile()).start();
        int status = job.waitFor();
        return new Ending(status, Files.readString(out), Files.readString(log, StandardCharsets.ISO_8859_1));
    }

    /** Runs a program of these tests with Spark. */
    void runTest(Class<?> main, String... arguments) throws Exception {
        Path log = folder.resolve("log.txt");
        Process job = builder(main.getName(), classPath(), arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile()).start();
        assertEquals(0, job.waitFor(), () -> log(log));
    }

    /** @return a session for one command after the other, to be closed by the caller */
    ClusterSession session() throws IOException {
        Path log = folder.resolve("session.txt");
        return new ClusterSession(builder(CommandLoop.class.getName(), classPath()).redirectError(log.toFile()).start(),
                log);
    }

    static String log(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException problem) {
            return problem.toString();
        }
    }

    private ProcessBuilder builder(String main, String classPath, String... arguments) throws IOException {
        Files.createDirectories(HOME.resolve("bin"));
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Map<String, String> settings = Map.of("spark.executor.memory", "1g", "spark.ui.enabled", "false",
                "spark.driver.bindAddress", "127.0.0.1", "spark.driver.host", "127.0.0.1",
                "spark.local.dir", scratch.toString(), "spark.executor.extraJavaOptions",
                JVM + " -Djava.io.tmpdir=" + scratch, "spark.sql.shuffle.partitions", "4");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector",
                "-Djava.io.tmpdir=" + scratch, "-cp", classPath,
                "org.apache.spark.deploy.SparkSubmit", "--master", "local-cluster[2,1,1024]", "--class", main));
        settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_LOCAL_IP", "127.0.0.1",
                "JAVA_HOME", System.getProperty("java.home"), "SPARK_SCALA_VERSION", "2.13",
                "SPARK_WORKER_DIR", scratch.toString()));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder;
    }

    /** These tests and the jar beside Spark, so that their classes see each other. */
    private static String classPath() {
        try {
            Path tests = Path.of(SparkCluster.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return String.join(File.pathSeparator, HOME.resolve("jars") + "/*", tests.toString(), JAR.toString());
        } catch (URISyntaxException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
