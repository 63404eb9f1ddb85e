package lookalike.cli.annoy;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.forest.ForestService;
import lookalike.service.forest.ForestSource;
import lookalike.service.job.JobMonitor;
import picocli.CommandLine.Mixin;

/** A command that reads a forest and prints a table about it. */
abstract class ForestReportCommand implements Callable<Integer> {

    private final CommandContext context;
    @Mixin
    private ForestSourceOption forest;
    @Mixin
    private FormatOption format;

    ForestReportCommand(CommandContext context) {
        this.context = context;
    }

    abstract Table report(ForestService forests, ForestSource source, JobMonitor monitor) throws LookalikeException;

    @Override
    public final Integer call() throws LookalikeException {
        ForestSource source = forest.source();
        Table report;
        try (ProgressMeter monitor = context.monitor()) {
            report = report(context.services().forests(), source, monitor);
        }
        context.print(format.format(), report);
        return ExitStatus.DONE;
    }
}
