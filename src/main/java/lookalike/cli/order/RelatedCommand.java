package lookalike.cli.order;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.WholeNumber;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.Services;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A command that lists what the orders of a catalogue relate to something.
 *
 * @param <T> what it finds
 */
abstract class RelatedCommand<T> implements Callable<Integer> {

    private final CommandContext context;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "The catalogue.")
    private String catalogue;
    @Option(names = "-k", paramLabel = "N", defaultValue = "5", converter = WholeNumber.AtLeastOne.class,
            description = "How many; by default ${DEFAULT-VALUE}.")
    private int k;
    @Mixin
    private FormatOption format;

    RelatedCommand(CommandContext context) {
        this.context = context;
    }

    /** @return at most {@code k}, best first */
    abstract List<T> related(Services services, String catalogue, int k) throws LookalikeException;

    /** @return a row for each */
    abstract Table table(List<T> related);

    /** @return the sentence for an empty list */
    abstract String none();

    @Override
    public final Integer call() throws LookalikeException {
        List<T> related = related(context.services(), catalogue, k);
        context.print(format.format(), table(related));
        if (related.isEmpty()) {
            context.tell(none());
        }
        return ExitStatus.DONE;
    }
}
