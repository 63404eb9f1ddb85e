package lookalike.cli.order;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.CustomerOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.WholeNumber;
import lookalike.cli.output.RelatedTables;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.Services;
import lookalike.service.taste.RelatedCustomer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lookalike orders like}: who likes the same. */
@Command(name = "like", header = "Lists customers who like the same as a client, or as another customer.")
public final class OrdersLikeCommand implements Callable<Integer> {

    private final CommandContext context;
    @ArgGroup(multiplicity = "1")
    private CustomerOption who;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "The catalogue.")
    private String catalogue;
    @Option(names = "-k", paramLabel = "N", defaultValue = "5", converter = WholeNumber.AtLeastOne.class,
            description = "How many; by default ${DEFAULT-VALUE}.")
    private int k;
    @Mixin
    private FormatOption format;

    public OrdersLikeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services services = context.services();
        List<RelatedCustomer> found = who.client().isPresent()
                ? services.orders().customersLike(catalogue, services.clients().called(who.client().get()), k)
                : services.orders().customersLike(catalogue, who.customer(), k);
        context.print(format.format(), RelatedTables.customers(found));
        if (found.isEmpty()) {
            context.tell("No customer likes any of the same products.");
        }
        return ExitStatus.DONE;
    }
}
