package lookalike.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real starts of the program without the Vector API, which start a process with it, or a script in its place. */
class ComputeProcessTest {

    /** How long a test waits for a state at most. */
    private static final int LIMIT = 300;
    private static final String WARNING = "WARNING: Using incubator modules: jdk.incubator.vector";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireShell() {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, which has no POSIX shell to run the script");
    }

    @Test
    @DisplayName("a long command goes to the launcher that computes: arguments, input, output, errors and status")
    void passesEverythingOn() throws Exception {
        Path launcher = script("""
                echo "Picked up some options" >&2
                echo "%s" >&2
                for argument in "$@"; do echo "<$argument>"; done
                cat
                echo "<$_JPACKAGE_LAUNCHER>"
                printf 'half a line' >&2
                exit 7
                """.formatted(WARNING));
        Process process = start(launcher, "--home", "a home", "index", "shop");
        process.getOutputStream().write("what was typed".getBytes(UTF_8));
        process.getOutputStream().close();
        assertEquals("Picked up some options\nhalf a line", errors(process));
        assertEquals(7, process.exitValue());
        assertEquals("<--home>\n<a home>\n<index>\n<shop>\nwhat was typed<>\n", Files.readString(out()));
    }

    @Test
    @DisplayName("other commands, and the help of long ones, are answered here")
    void keepsQuickCommands() throws Exception {
        Path launcher = script("exit 7");
        for (List<String> quick : List.of(List.of("--version"), List.of("index", "--help"))) {
            Process process = start(launcher, quick.toArray(String[]::new));
            String errors = errors(process);
            assertEquals(0, process.exitValue(), quick + errors);
        }
    }

    @Test
    @DisplayName("a launcher that is not there, or does not start, leaves the command to this process")
    void goesOnWithout() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("a folder"));
        for (Path launcher : List.of(folder.resolve("nowhere"), broken)) {
            Process process = start(launcher, "--home", folder.resolve("home").toString(), "index", "shop");
            String errors = errors(process);
            assertEquals(1, process.exitValue());
            assertTrue(errors.contains("no catalogue"), errors);
        }
    }

    @Test
    @DisplayName("the program as it is built starts its own Java with the Vector API and the user's options")
    void startsTheBuiltProgram() throws Exception {
        Path app = Files.createDirectories(folder.resolve("the app"));
        Files.createDirectories(app.resolve("lib"));
        Files.writeString(app.resolve("lib/vector.options"), "");
        Environment surroundings = new Environment(Map.of("LOOKALIKE_JAVA_OPTS", "-Da=1  -Db=2"),
                properties(app), false);
        List<String> command = List.of("annoy", "info", "nowhere.ann");
        // In this JVM the Vector API is there, so nothing is passed on.
        assertTrue(ComputeProcess.of(surroundings, command).isEmpty());
        List<String> options = ComputeProcess.built(surroundings, new ProgramStart(app));
        assertTrue(options.containsAll(List.of("@" + app.resolve("lib/vector.options"), "-Da=1", "-Db=2",
                "-Dlookalike.columns=77", "-Dlookalike.app=" + app)), options.toString());
        assertEquals(Main.class.getName(), options.getLast());
    }

    @Test
    @DisplayName("a process that is killed does not leave the other one behind")
    void endsWithItsParent() throws Exception {
        // The process that computes is a real start of the program: it waits for what is never typed.
        List<String> child = java("-Dlookalike.app=" + folder);
        child.add(Waiting.class.getName());
        Path launcher = script("exec " + child.stream().map(word -> "'" + word + "'").reduce((a, b) -> a + " " + b)
                .orElseThrow());
        Process process = start(launcher, "index", "shop");
        ProcessHandle computing =
                ProcessHandle.of(Long.parseLong(process.errorReader().readLine())).orElseThrow();
        assertTrue(computing.isAlive());
        process.destroyForcibly();
        computing.onExit().get(LIMIT, TimeUnit.SECONDS);
        assertFalse(computing.isAlive());
    }

    @Test
    @DisplayName("a process that is asked to end asks the other one, and waits for what it still writes")
    void waitsForTheEnd() throws Exception {
        Path last = folder.resolve("last");
        Path launcher = script("""
                trap 'echo written > "%s"; kill $!; exit 3' TERM
                tail -f /dev/null & echo ready >&2; wait
                """.formatted(last));
        Process process = start(launcher, "index", "shop");
        assertEquals("ready", process.errorReader().readLine());
        process.destroy();
        assertTrue(process.waitFor(LIMIT, TimeUnit.SECONDS));
        assertEquals("written\n", Files.readString(last));
    }

    /** A long command that never ends, with what every start does first. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] args) throws Exception {
            ComputeProcess.endWithParent(Environment.ofThisProgram());
            System.err.println(ProcessHandle.current().pid());
            Thread.currentThread().join();
        }
    }

    private static Properties properties(Path app) {
        Properties properties = new Properties();
        properties.setProperty(Environment.APP, app.toString());
        properties.setProperty(Environment.COLUMNS, "77");
        return properties;
    }

    private Path script(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("compute"), "#!/bin/sh\n" + text);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private Path out() {
        return folder.resolve("out.txt");
    }

    /** @return all that it writes to standard error, until it ends */
    private static String errors(Process process) throws IOException, InterruptedException {
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(LIMIT, TimeUnit.SECONDS));
        return errors;
    }

    /** @return Java without the Vector API, with the classes of this test */
    private static List<String> java(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(options));
        try (Stream<String> lines = Files.lines(Path.of("jlink", "jvm.options"))) {
            lines.filter(line -> line.matches("(--sun-misc|-D|-Xlog).*")).forEach(command::add);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    private Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = java("-D" + ComputeProcess.LAUNCHER + "=" + launcher);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LOOKALIKE_") || name.startsWith("JAVA_"));
        // As if it was started by a launcher of jpackage; and what is no process's number means nothing.
        builder.environment().put("_JPACKAGE_LAUNCHER", "0");
        builder.environment().put("LOOKALIKE_PARENT", "nobody");
        return builder.start();
    }
}
