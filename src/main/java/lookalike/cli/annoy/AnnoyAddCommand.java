package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.index.forest.UpdatableForest;
import lookalike.vector.NpyMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike annoy add}: more items for a forest. */
@Command(name = "add",
        header = "Adds the rows of a .npy file to a .forest.",
        description = {"", "They get the numbers after those that were ever given. What was added is compared one by "
            + "one, beside the forest; once a tenth has changed, a new one is grown.", ""})
public final class AnnoyAddCommand implements Callable<Integer> {

    private final CommandContext session;
    @Mixin
    private ChangedForest own;
    @Parameters(index = "1", paramLabel = "ITEMS.npy", description = "The vectors: float32, one row an item.")
    private Path items;
    @Mixin
    private FormatOption format;

    public AnnoyAddCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (UpdatableForest forest = own.open(); NpyMatrix matrix = NpyMatrix.open(items)) {
            int first = forest.add(matrix.rows());
            if (matrix.rows().count() > 0) {
                session.tell("They are items %d to %d.".formatted(first, first + matrix.rows().count() - 1));
            }
            session.print(format.format(), own.settled(forest, session));
            return ExitStatus.DONE;
        }
    }
}
