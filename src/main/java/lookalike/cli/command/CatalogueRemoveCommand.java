package lookalike.cli.command;

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
        String place = placeOfPictures(catalogues);
        catalogues.remove(name);
        context.tell("Removed " + name + " and its features; the pictures stay " + place + ".");
        return ExitStatus.DONE;
    }

    /** Words for it; where a damaged catalogue had its pictures cannot be told, but it can be removed. */
    private String placeOfPictures(CatalogueService catalogues) {
        try {
            return "in " + catalogues.info(name).location();
        } catch (LookalikeException problem) {
            return "where they are";
        }
    }
}
