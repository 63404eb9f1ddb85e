package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy info}: what a forest's file holds. */
@Command(name = "info", header = "Tells what a forest's file holds, or the forest of a catalogue.")
public final class AnnoyInfoCommand implements Callable<Integer> {

    private final CommandContext session;
    @Mixin
    private ForestOption forest;
    @Mixin
    private FormatOption format;

    public AnnoyInfoCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (IndexQuery index = forest.open(session)) {
            session.print(format.format(), index.info());
            return ExitStatus.DONE;
        }
    }
}
