package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.index.forest.UpdatableForest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike annoy remove}: fewer items for a forest. */
@Command(name = "remove",
        header = "Removes items from a .forest.",
        description = {"", "They are not found any more, and their numbers are not given again. Once a tenth has "
            + "changed, a new forest is grown.", ""})
public final class AnnoyRemoveCommand implements Callable<Integer> {

    private final CommandContext session;
    @Mixin
    private ChangedForest own;
    @Parameters(index = "1", arity = "1..*", paramLabel = "ITEM", split = ",",
            description = "The numbers of the items, as annoy query prints them; all must be there.")
    private int[] items;
    @Mixin
    private FormatOption format;

    public AnnoyRemoveCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (UpdatableForest forest = own.open()) {
            forest.remove(items);
            session.print(format.format(), own.settled(forest, session));
            return ExitStatus.DONE;
        }
    }
}
