package lookalike.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import lookalike.cli.Program;

/** Starts the program: the window if there are no arguments, else a command. */
public final class Main {

    private Main() {}

    /** @param args a command line; see {@code lookalike --help} */
    public static void main(String[] args) {
        Environment surroundings = Environment.ofThisProgram();
        ComputeProcess.endWithParent(surroundings);
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        // What is for the user goes to the stream above; libraries print here, as Java's XML reader does at a fault.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        OptionalInt passedOn = ComputeProcess.of(surroundings, List.of(args)).map(process -> process.run(errors))
                .orElse(OptionalInt.empty());
        System.exit(passedOn.isPresent() ? passedOn.getAsInt() : runHere(args, surroundings, errors));
    }

    private static int runHere(String[] args, Environment surroundings, OutputStream errors) {
        ProgramServices services = new ProgramServices(new AppPaths(surroundings), LogFile.install());
        int status = run(args, new FileOutputStream(FileDescriptor.out), errors, services);
        AotCache.of(surroundings).ifPresent(cache -> cache.refresh(services.usedModel(), services.searchedHome()));
        return status;
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
