package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.CatalogueSummary;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue info}: shows facts about a catalogue. */
@Command(name = "info", header = "Shows facts about one catalogue, and how it is searched.")
public final class CatalogueInfoCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    public CatalogueInfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services services = context.services();
        context.print(format.format(), CatalogueSummary.of(services.catalogues().info(name),
                services.forests().decision(name), services.catalogues().ranking(name)));
        return ExitStatus.DONE;
    }
}
