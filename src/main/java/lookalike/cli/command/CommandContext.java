package lookalike.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.output.ProblemMessages;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.Interruption;
import lookalike.cli.terminal.ProgressLine;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.terminal.Terminal;
import lookalike.storage.DataFolder;

/** One run of the program, as the commands see it: where to print, and the rooms of the data folder that was meant. */
public final class CommandContext implements AutoCloseable {

    private final ServiceFactory wiring;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final Interruption interruption = new Interruption();
    private Optional<Path> asked = Optional.empty();
    private DataFolder home;
    private Services rooms;

    public CommandContext(ServiceFactory wiring, PrintStream out, PrintStream err, Terminal terminal) {
        this.wiring = wiring;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** @param folder as given with {@code --home}, or null */
    void askFor(Path folder) {
        asked = Optional.ofNullable(folder);
    }

    /** @return the data folder, chosen at the first call */
    DataFolder home() throws LookalikeException {
        if (home == null) {
            home = wiring.home(asked);
        }
        return home;
    }

    /** @return the rooms, made at the first call, so that help and version need none of them */
    public Services rooms() throws LookalikeException {
        if (rooms == null) {
            rooms = wiring.rooms(home());
        }
        return rooms;
    }

    /** @return the file that details of unexpected problems go to, if there is a data folder for it */
    Optional<Path> log() {
        try {
            return Optional.of(wiring.log(home()));
        } catch (LookalikeException _) {
            return Optional.empty();
        }
    }

    /** Prints a result. */
    public void print(OutputFormat format, Table table) {
        format.print(table, out, terminal);
    }

    /** @return standard output, for results that are no table */
    public PrintStream out() {
        return out;
    }

    /** Tells the user something beside the results, in a sentence. */
    public void tell(String sentence) {
        err.print(sentence + "\n");
    }

    /** Tells the user a problem or notice beside the results. */
    public void tell(Fact fact) {
        tell(ProblemMessages.sentence(fact));
    }

    /**
     * Begins work that takes long: shows its progress, and makes Ctrl-C stop it in good order.
     *
     * @param stage what is being done
     * @param unit what is counted, in the plural, or nothing
     */
    public ProgressMeter watch(String stage, String unit) {
        interruption.watch();
        return new ProgressMeter(err, terminal, interruption, System::nanoTime, stage, new ProgressLine(unit));
    }

    /** Every command has ended. */
    @Override
    public void close() {
        out.flush();
        err.flush();
        interruption.close();
    }
}
