package lookalike.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.text.CommandLineMessages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue problems}: lists what was skipped when a catalogue was read and when it was indexed. */
@Command(name = "problems", header = "Lists what was skipped in a catalogue, and why.")
public final class CatalogueProblemsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("kind", "place", "reason");

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    public CatalogueProblemsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        List<CatalogueProblem> problems = context.services().catalogues().problems(name);
        context.print(format.format(), Table.list(COLUMNS, problems.stream().map(CatalogueProblemsCommand::row)
                .toList()));
        if (problems.isEmpty()) {
            context.tell("Nothing of " + name + " was skipped.");
        }
        return ExitStatus.DONE;
    }

    private static List<Object> row(CatalogueProblem problem) {
        return List.of(CommandLineMessages.sentence(problem.kind()), problem.place(),
                CommandLineMessages.sentence(problem.reason()));
    }
}
