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
import lookalike.service.taste.RelatedProduct;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lookalike orders recommend}: what goes with what somebody likes. */
@Command(name = "recommend", header = "Lists what goes with what a client, or a customer of the orders, likes.")
public final class OrdersRecommendCommand implements Callable<Integer> {

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

    public OrdersRecommendCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services services = context.services();
        List<RelatedProduct> found = who.client().isPresent()
                ? services.orders().recommended(catalogue, services.clients().called(who.client().get()), k)
                : services.orders().recommended(catalogue, who.customer(), k);
        context.print(format.format(), RelatedTables.products(found));
        if (found.isEmpty()) {
            context.tell("Nothing goes with what they like yet: no customer has any of it.");
        }
        return ExitStatus.DONE;
    }
}
