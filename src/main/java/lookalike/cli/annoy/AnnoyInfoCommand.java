package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.forest.ForestInfo;
import lookalike.service.forest.ForestSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy info}: shows facts about a forest's file. */
@Command(name = "info", header = "Shows facts about a forest's file, or the forest of a catalogue.")
public final class AnnoyInfoCommand implements Callable<Integer> {

    private final CommandContext context;
    @Mixin
    private ForestSourceOption forest;
    @Mixin
    private FormatOption format;

    public AnnoyInfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ForestSource source = forest.source();
        ForestInfo info;
        try (ProgressMeter monitor = context.monitor()) {
            info = context.services().forests().info(source, monitor);
        }
        context.print(format.format(), ForestTables.of(info));
        return ExitStatus.DONE;
    }
}
