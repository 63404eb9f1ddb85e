package lookalike.cli.context;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.cli.output.Console;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.terminal.Terminal;
import lookalike.cli.text.CommandLineMessages;
import lookalike.service.Services;
import lookalike.storage.DataFolder;
import org.jspecify.annotations.Nullable;

/** One run of the program for its commands: where to print, and the services of the chosen data folder. */
public final class CommandContext implements AutoCloseable {

    private final ServiceFactory factory;
    private final Console console;
    private Optional<Path> chosenHome = Optional.empty();
    private @Nullable DataFolder home;
    private @Nullable Services services;

    public CommandContext(ServiceFactory factory, PrintStream out, PrintStream err, Terminal terminal) {
        this.factory = factory;
        this.console = new Console(out, err, terminal);
    }

    /** @param folder as given with {@code --home}, or null */
    public void chooseHome(@Nullable Path folder) {
        chosenHome = Optional.ofNullable(folder);
    }

    /** @return the data folder, chosen at the first call */
    public DataFolder home() throws LookalikeException {
        if (home == null) {
            home = factory.home(chosenHome);
        }
        return home;
    }

    /** @return the services, made at the first call, so that help and version need none of them */
    public Services services() throws LookalikeException {
        if (services == null) {
            services = factory.services(home());
        }
        return services;
    }

    /** @return the log with details of unexpected problems, if there is a data folder for it */
    Optional<Path> log() {
        try {
            return Optional.of(factory.log(home()));
        } catch (LookalikeException _) {
            return Optional.empty();
        }
    }

    /** @return standard input */
    public InputStream in() {
        return System.in;
    }

    public Console console() {
        return console;
    }

    /** @see Console#print */
    public void print(OutputFormat format, Table table) {
        console.print(format, table);
    }

    /** @see Console#tell */
    public void tell(String sentence) {
        console.tell(sentence);
    }

    /** Tells the user a problem or notice beside the results. */
    public void tell(Fact fact) {
        tell(CommandLineMessages.sentence(fact));
    }

    /** @see Console#monitor */
    public ProgressMeter monitor() {
        return console.monitor();
    }

    /** Releases what the services opened; called when the command has ended. */
    @Override
    public void close() {
        if (services != null) {
            services.close();
        }
        console.close();
    }
}
