package lookalike.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import lookalike.cli.Program;
import org.jspecify.annotations.Nullable;

/** Starts the program: the window if there are no arguments, else a command. */
public final class Main {

    /** The process that standard error goes through, if the launcher made one. */
    private static final @Nullable Long FILTER = Long.getLong("lookalike.filter");
    private static final int PATIENCE = 5;

    private Main() {}

    /** @param args a command line; see {@code lookalike --help} */
    public static void main(String[] args) {
        AppPaths places = new AppPaths(Environment.ofThisProgram());
        ProgramServices services = new ProgramServices(places, LogFile.install());
        // What is for the user goes to the stream below; libraries print here, as Java's XML reader does at a fault.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        int status = run(args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                services);
        AotCache.of(places.surroundings())
                .ifPresent(cache -> cache.refresh(services.usedModel(), services.searchedHome()));
        if (FILTER != null) {
            endErrors(FILTER);
        }
        System.exit(status);
    }

    /** Waits until the launcher's filter has passed standard error on: callers wait for this process only. */
    private static void endErrors(long filter) {
        try {
            // Closing it sends what follows nowhere, so that the filter finds the end of its input.
            new FileOutputStream(FileDescriptor.err).close();
            ProcessHandle.of(filter).ifPresent(process -> process.onExit().completeOnTimeout(process, PATIENCE,
                    TimeUnit.SECONDS).join());
        } catch (IOException | RuntimeException _) {
            // Nothing more can be said.
        }
    }

    /**
     * Runs one command.
     *
     * @param output gets the results, whole or the status is not 0
     * @return the exit status
     */
    static int run(String[] args, OutputStream output, OutputStream errors, ProgramServices services) {
        Environment surroundings = services.places().surroundings();
        ResultStream results = new ResultStream(output);
        PrintStream out = new PrintStream(results, false, surroundings.outputCharset());
        PrintStream err = new PrintStream(errors, true, surroundings.errorCharset());
        Program program = new Program(services, new ProgramWindow(services.places()), Version.ofThisProgram(),
                surroundings.terminal());
        int status = program.run(args, out, err);
        return results.lost(err) ? 1 : status;
    }
}
