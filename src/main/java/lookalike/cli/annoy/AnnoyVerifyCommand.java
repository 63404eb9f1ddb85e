package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.forest.ForestCheck;
import lookalike.service.forest.ForestSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy verify}: reads the whole of a forest's file. */
@Command(name = "verify",
        header = "Reads the whole of a forest's file and checks every node.",
        description = {"", "Vectors must be finite, every tree must hold every item once, every node belong to a tree.",
            "Annoy's format has no checksum: a wrong but plausible number is not detected. A .forest has one, and "
                    + "is never used unchecked.",
            ""})
public final class AnnoyVerifyCommand implements Callable<Integer> {

    private final CommandContext context;
    @Mixin
    private ForestSourceOption forest;
    @Mixin
    private FormatOption format;

    public AnnoyVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ForestSource source = forest.source();
        ForestCheck check;
        try (ProgressMeter monitor = context.monitor()) {
            check = context.services().forests().verify(source, monitor);
        }
        context.print(format.format(), ForestTables.of(check));
        return ExitStatus.DONE;
    }
}
