package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ForceOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue export}: writes a catalogue to one file, for passing it on. */
@Command(name = "export", header = "Writes a catalogue into one file, for passing it on.")
public final class CatalogueExportCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME",
            description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Parameters(index = "1", paramLabel = "FILE",
            description = "The file, usually NAME.lookalike: a zip of its pictures and its CSV, which a double click "
                    + "opens where Lookalike is installed.")
    private Path file;
    @Mixin
    private ForceOption force;

    public CatalogueExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        context.services().outputs().file(file, force.replace(), List.of());
        try (ProgressMeter monitor = context.monitor()) {
            context.services().catalogues().export(name, file, monitor);
        }
        context.tell("Written: " + file);
        return ExitStatus.DONE;
    }
}
