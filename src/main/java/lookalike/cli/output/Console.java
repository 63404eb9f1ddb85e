package lookalike.cli.output;

import java.io.PrintStream;
import lookalike.cli.terminal.Interruption;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.terminal.Terminal;

/** Where a command prints: results to standard output, everything else to standard error. */
public final class Console implements AutoCloseable {

    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final Interruption interruption = new Interruption();

    public Console(PrintStream out, PrintStream err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Prints a result. */
    public void print(OutputFormat format, Table table) {
        format.print(table, out, terminal);
    }

    /** @return standard output, for results that are no table */
    public PrintStream out() {
        return out;
    }

    /** Tells the user a sentence beside the results. */
    public void tell(String sentence) {
        err.print(sentence + "\n");
    }

    /** @return shows the progress of a long job until it is closed */
    public ProgressMeter monitor() {
        return new ProgressMeter(err, terminal, interruption, System::nanoTime);
    }

    /** Releases the console; called when the command has ended. */
    @Override
    public void close() {
        out.flush();
        err.flush();
        interruption.close();
    }
}
