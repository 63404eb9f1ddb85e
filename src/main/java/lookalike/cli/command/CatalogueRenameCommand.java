package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue rename}: gives a catalogue another name. */
@Command(name = "rename", header = "Gives a catalogue another name; features, ranking, orders, and what clients like "
        + "are kept.")
public final class CatalogueRenameCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "OLD", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String old;
    @Parameters(index = "1", paramLabel = "NEW",
            description = "Its new name: letters of any language, digits, blanks and signs but slashes; in quotes if "
                    + "it has blanks.")
    private String name;

    public CatalogueRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        context.tell("The catalogue '" + old + "' is now called '" + context.services().catalogues().rename(old, name)
                + "'.");
        return ExitStatus.DONE;
    }
}
