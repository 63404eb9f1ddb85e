package lookalike.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import lookalike.cli.Program;

/** Starts the program: the window if there are no arguments, else a command. */
public final class Main {

    private Main() {}

    /** @param args a command line; see {@code lookalike --help} */
    public static void main(String[] args) {
        LogFile log = LogFile.install();
        Environment surroundings = Environment.ofThisProgram();
        AppPaths places = new AppPaths(surroundings);
        String version = Version.ofThisProgram();
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(results, false, surroundings.outputCharset());
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, surroundings.errorCharset());
        Program program = new Program(new ProgramServices(places, log), new ProgramWindow(places), version,
                surroundings.terminal());
        int status = program.run(args, out, err);
        System.exit(results.lost(err) ? 1 : status);
    }
}
