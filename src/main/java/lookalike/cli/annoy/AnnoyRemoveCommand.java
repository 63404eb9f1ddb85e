package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.forest.ForestChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike annoy remove}: removes items from a forest. */
@Command(name = "remove",
        header = "Removes items from a .forest.",
        description = {"", "They are no longer found, and their numbers are not reused. Once a tenth has "
                + "changed, a new forest is grown.",
            ""})
public final class AnnoyRemoveCommand implements Callable<Integer> {

    private final CommandContext context;
    @Mixin
    private ForestFileOption forest;
    @Parameters(index = "1", arity = "1..*", paramLabel = "ITEM", split = ",",
            description = "The numbers of the items, as annoy query prints them; all must be there.")
    private List<Integer> items;
    @Mixin
    private FormatOption format;

    public AnnoyRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Path file = context.services().outputs().change(forest.file(), List.of());
        ForestChange change;
        try (ProgressMeter monitor = context.monitor()) {
            change = context.services().forests().remove(file, items, monitor);
        }
        context.print(format.format(), ForestTables.of(change));
        return ExitStatus.DONE;
    }
}
