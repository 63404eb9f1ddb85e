package lookalike.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.CatalogueService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue remove}: deletes a catalogue, not its pictures. */
@Command(name = "remove", header = "Deletes a catalogue and its features; its pictures and CSV stay.")
public final class CatalogueRemoveCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;

    public CatalogueRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        CatalogueService catalogues = context.services().catalogues();
        Path pictures = catalogues.info(name).location();
        catalogues.remove(name);
        context.tell("Removed " + name + " and its features; the pictures stay in " + pictures + ".");
        return ExitStatus.DONE;
    }
}
