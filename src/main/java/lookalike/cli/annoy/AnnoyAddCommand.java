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

/** {@code lookalike annoy add}: adds items to a forest. */
@Command(name = "add",
        header = "Adds the rows of a .npy file to a .forest.",
        description = {"", "They get new numbers after all numbers ever used. Added items are compared one by "
                + "one, beside the forest; once a tenth has changed, a new one is grown.",
            ""})
public final class AnnoyAddCommand implements Callable<Integer> {

    private final CommandContext context;
    @Mixin
    private ForestFileOption forest;
    @Parameters(index = "1", paramLabel = "ITEMS.npy", description = "The vectors: float32, one row an item.")
    private Path items;
    @Mixin
    private FormatOption format;

    public AnnoyAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Path file = context.services().outputs().change(forest.file(), List.of(items));
        ForestChange change;
        try (ProgressMeter monitor = context.monitor()) {
            change = context.services().forests().add(file, items, monitor);
        }
        if (change.newItems() > 0) {
            context.tell("They are items %d to %d.".formatted(change.firstItem(),
                    change.firstItem() + change.newItems() - 1));
        }
        context.print(format.format(), ForestTables.of(change));
        return ExitStatus.DONE;
    }
}
