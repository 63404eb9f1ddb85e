package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy verify}: reads the whole of a forest's file. */
@Command(name = "verify",
        header = "Reads the whole of a forest's file and checks every node.",
        description = {"", "Vectors must be finite, every tree must hold every item once, every node belong to a tree.",
            "Annoy's format has no checksum: a number that is wrong but plausible is not found out. A .forest has, and "
                + "is never used unchecked.", ""})
public final class AnnoyVerifyCommand implements Callable<Integer> {

    private final CommandContext session;
    @Mixin
    private ForestOption forest;
    @Mixin
    private FormatOption format;

    public AnnoyVerifyCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (IndexQuery index = forest.open(session); ProgressMeter meter = session.watch("Verifying", "nodes")) {
            session.print(format.format(), index.verified(meter));
            return ExitStatus.DONE;
        }
    }
}
