package lookalike.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue export}: a catalogue in one file, for somebody else. */
@Command(name = "export", header = "Writes a catalogue into one file, to give to somebody else.")
public final class CatalogueExportCommand implements Callable<Integer> {

    private final CommandContext session;
    @Parameters(index = "0", paramLabel = "NAME",
            description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Parameters(index = "1", paramLabel = "FILE",
            description = "The file, usually NAME.lookalike: a zip of its pictures and its CSV, which a double click "
                    + "opens where Lookalike is installed.")
    private Path file;

    public CatalogueExportCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (ProgressMeter meter = session.watch("Packing " + name, "pictures")) {
            session.rooms().shelf().export(name, file, meter);
        }
        session.tell("Written: " + file);
        return ExitStatus.DONE;
    }
}
