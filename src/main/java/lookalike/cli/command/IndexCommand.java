package lookalike.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.text.ShellWord;
import lookalike.ranking.store.RankingTraining;
import lookalike.service.IndexReport;
import lookalike.service.IndexRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike index}: computes the features of every new or changed picture of a catalogue. */
@Command(name = "index",
        header = "Makes a catalogue ready for searching: computes the features of new and changed pictures.",
        description = {"", "May be stopped with Ctrl-C at any time; the next run continues from there.", ""})
public final class IndexCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("computed", "kept", "twins", "broken", "gone", "seconds", "images/s");

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private NetworkOption network;
    private int limit = Integer.MAX_VALUE;
    @Mixin
    private FormatOption format;

    public IndexCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "--limit", paramLabel = "N", description = "Stop after this many pictures.")
    void limit(Integer pictures) {
        if (pictures != null && pictures < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + pictures);
        }
        limit = pictures == null ? Integer.MAX_VALUE : pictures;
    }

    @Override
    public Integer call() throws LookalikeException {
        IndexReport report;
        try (ProgressMeter monitor = context.monitor()) {
            report = context.services().catalogues().index(name,
                    IndexRequest.readAgain(network.choice()).limitedTo(limit), monitor);
        } catch (CancellationException _) {
            context.tell("Stopped; what is done is kept, and 'lookalike index " + ShellWord.of(name)
                    + "' goes on from there.");
            return ExitStatus.FAILED;
        }
        double rate = report.seconds() > 0 ? report.computed() / report.seconds() : 0;
        context.print(format.format(), Table.record(COLUMNS, report.computed(), report.kept(), report.twins(),
                report.broken(), report.gone(), report.seconds(), rate));
        tell(report);
        return ExitStatus.DONE;
    }

    private void tell(IndexReport report) {
        context.tell("The pictures of " + name + " were looked at with " + report.engine() + ".");
        report.ranking().ifPresent(this::tell);
        if (report.broken() > 0) {
            context.tell(report.broken() + (report.broken() == 1 ? " picture" : " pictures")
                    + " could not be read; see 'lookalike catalogue problems " + ShellWord.of(name) + "'.");
        }
        // A float catalogue stays so; the user is told how to make it faster.
        if (report.keptFloat()) {
            context.tell(("%s is indexed in float; 'lookalike index %s --precision int8' makes it faster and keeps "
                    + "these features.").formatted(name, ShellWord.of(name)));
        }
    }

    private void tell(RankingTraining ranking) {
        context.tell(("Its ranking was learned in %.0f s from " + switch (ranking.outcome()) {
            case LEARNED -> "looks and columns; 'lookalike catalogue info %s' names them.";
            case FEW_PICTURES -> "looks alone: %s has too few pictures to learn from its columns.";
            case NO_COLUMNS -> "looks alone: no column of %s has few values with many products each.";
            case NO_GAIN -> "looks alone: pictures of %s say nothing about its columns.";
        }).formatted(ranking.seconds(), name));
    }
}
