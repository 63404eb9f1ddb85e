package lookalike.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.cli.LongCommands;

/**
 * A command that computes for long, in a process of its own with the Vector API. Java takes no AOT cache together with
 * an incubator module, so a start is either quick or computes fast: this process starts quickly, sees which command it
 * is, and passes it on. The other one has the same standard input and output and the same arguments; what it says on
 * standard error passes through here, without Java's warning of the module. Either ends with the other.
 *
 * @param command that starts the process
 */
record ComputeProcess(List<String> command) {

    /** Names the launcher of an installed program that starts with the Vector API. */
    static final String LAUNCHER = "lookalike.compute";
    /** The variable that tells the process which one waits for it. */
    private static final String PARENT = "LOOKALIKE_PARENT";
    /** jpackage's launchers set it for themselves: with it, another one would take its arguments for Java's. */
    private static final String INSIDE_LAUNCHER = "_JPACKAGE_LAUNCHER";
    private static final Predicate<String> NUMBER = Pattern.compile("[0-9]{1,18}").asMatchPredicate();
    private static final String MODULE = "jdk.incubator.vector";
    private static final String WARNING = "WARNING: Using incubator modules: " + MODULE;
    /** The status of a process that was ended from outside, as shells give it. */
    private static final int KILLED = 137;

    ComputeProcess {
        command = List.copyOf(command);
    }

    /** @return the process for a command line; empty if it is to be run in this one */
    static Optional<ComputeProcess> of(Environment surroundings, List<String> arguments) {
        if (!LongCommands.isOne(arguments) || ModuleLayer.boot().findModule(MODULE).isPresent()) {
            return Optional.empty();
        }
        return launcher(surroundings).map(launcher -> {
            List<String> command = new ArrayList<>(launcher);
            command.addAll(arguments);
            return new ComputeProcess(command);
        });
    }

    private static Optional<List<String>> launcher(Environment surroundings) {
        Optional<List<String>> installed = Optional.ofNullable(surroundings.properties().getProperty(LAUNCHER))
                .map(Path::of).filter(Files::isExecutable).map(file -> List.of(file.toString()));
        return installed.or(() -> surroundings.app().map(ProgramStart::new)
                .filter(start -> Files.isReadable(start.vectorOptions())).map(start -> built(surroundings, start)));
    }

    /** @return what starts the program, as the build leaves it, with the Vector API */
    static List<String> built(Environment surroundings, ProgramStart start) {
        List<String> options = new ArrayList<>(List.of("@" + start.vectorOptions()));
        Stream.of(Environment.COLUMNS, Environment.REWRITES, "org.sqlite.lib.path", "stderr.encoding")
                .filter(surroundings.properties()::containsKey)
                .forEach(name -> options.add("-D" + name + "=" + surroundings.properties().getProperty(name)));
        surroundings.variable("LOOKALIKE_JAVA_OPTS").map(String::strip)
                .ifPresent(more -> options.addAll(List.of(more.split("\\s+"))));
        List<String> command = start.java(options);
        command.add(Main.class.getName());
        return command;
    }

    /**
     * Runs the command to its end.
     *
     * @param errors gets what it writes to standard error
     * @return its exit status; empty if it could not be started
     */
    OptionalInt run(OutputStream errors) {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT);
            builder.environment().remove(INSIDE_LAUNCHER);
            builder.environment().put(PARENT, Long.toString(ProcessHandle.current().pid()));
            process = builder.start();
        } catch (IOException _) {
            return OptionalInt.empty();
        }
        Thread end = new Thread(() -> end(process), "end of the command");
        Runtime.getRuntime().addShutdownHook(end);
        passOn(process.getErrorStream(), errors);
        return OptionalInt.of(waitFor(process));
    }

    private static void passOn(InputStream from, OutputStream to) {
        try (LineFilter filter = new LineFilter(to, WARNING)) {
            from.transferTo(filter);
        } catch (IOException _) {
            // Nobody reads standard error any more; the command goes on.
        }
    }

    /** An interrupted user waits for what the command still writes. */
    private static void end(Process process) {
        process.destroy();
        waitFor(process);
    }

    private static int waitFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException _) {
                // A process cannot be left behind.
            }
        }
    }

    /** Ends this process once the one that waits for it is gone, if there is such a one. */
    static void endWithParent(Environment surroundings) {
        surroundings.variable(PARENT).filter(NUMBER).map(Long::valueOf)
                .ifPresent(pid -> Thread.ofPlatform().daemon().name("end of the caller").start(() -> {
                    ProcessHandle.of(pid).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
                    Runtime.getRuntime().halt(KILLED);
                }));
    }
}
