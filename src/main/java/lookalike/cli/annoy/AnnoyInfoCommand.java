package lookalike.cli.annoy;

import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.output.Table;
import lookalike.service.forest.ForestService;
import lookalike.service.forest.ForestSource;
import lookalike.service.job.JobMonitor;
import picocli.CommandLine.Command;

/** {@code lookalike annoy info}: shows facts about a forest's file. */
@Command(name = "info", header = "Shows facts about a forest's file, or the forest of a catalogue.")
public final class AnnoyInfoCommand extends ForestReportCommand {

    public AnnoyInfoCommand(CommandContext context) {
        super(context);
    }

    @Override
    Table report(ForestService forests, ForestSource source, JobMonitor monitor) throws LookalikeException {
        return ForestTables.of(forests.info(source, monitor));
    }
}
