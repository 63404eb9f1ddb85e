package lookalike.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.storage.DataFolder;

/** One run of the program, as the commands see it: where to print, and the rooms of the data folder that was meant. */
final class Session implements AutoCloseable {

    private final Wiring wiring;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final Interruption interruption = new Interruption();
    private Optional<Path> asked = Optional.empty();
    private DataFolder home;
    private Rooms rooms;

    Session(Wiring wiring, PrintStream out, PrintStream err, Terminal terminal) {
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
    Rooms rooms() throws LookalikeException {
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
    void print(Format format, Table table) {
        format.print(table, out, terminal);
    }

    /** @return standard output, for results that are no table */
    PrintStream out() {
        return out;
    }

    /** Tells the user something beside the results, in a sentence. */
    void tell(String sentence) {
        err.print(sentence + "\n");
    }

    /**
     * Begins work that takes long: shows its progress, and makes Ctrl-C stop it in good order.
     *
     * @param stage what is being done
     * @param unit what is counted, in the plural, or nothing
     */
    ProgressMeter watch(String stage, String unit) {
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
