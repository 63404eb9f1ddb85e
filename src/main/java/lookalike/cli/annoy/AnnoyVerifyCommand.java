package lookalike.cli.annoy;

import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.output.Table;
import lookalike.service.forest.ForestService;
import lookalike.service.forest.ForestSource;
import lookalike.service.job.JobMonitor;
import picocli.CommandLine.Command;

/** {@code lookalike annoy verify}: reads the whole of a forest's file. */
@Command(name = "verify",
        header = "Reads the whole of a forest's file and checks every node.",
        description = {"", "Vectors must be finite, every tree must hold every item once, every node belong to a tree.",
            "Annoy's format has no checksum: a wrong but plausible number is not detected. A .forest has one, and "
                    + "is never used unchecked.",
            ""})
public final class AnnoyVerifyCommand extends ForestReportCommand {

    public AnnoyVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    Table report(ForestService forests, ForestSource source, JobMonitor monitor) throws LookalikeException {
        return ForestTables.of(forests.verify(source, monitor));
    }
}
