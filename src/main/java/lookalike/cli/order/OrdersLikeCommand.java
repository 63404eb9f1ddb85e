package lookalike.cli.order;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.CustomerOption;
import lookalike.cli.output.RelatedTables;
import lookalike.cli.output.Table;
import lookalike.service.Services;
import lookalike.service.taste.RelatedCustomer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code lookalike orders like}: who likes the same. */
@Command(name = "like", header = "Lists customers who like the same as a client, or as another customer.")
public final class OrdersLikeCommand extends RelatedCommand<RelatedCustomer> {

    @ArgGroup(multiplicity = "1")
    private CustomerOption who;

    public OrdersLikeCommand(CommandContext context) {
        super(context);
    }

    @Override
    List<RelatedCustomer> related(Services services, String catalogue, int k) throws LookalikeException {
        return who.client().isPresent()
                ? services.orders().customersLike(catalogue, services.clients().called(who.client().get()), k)
                : services.orders().customersLike(catalogue, who.customer(), k);
    }

    @Override
    Table table(List<RelatedCustomer> related) {
        return RelatedTables.customers(related);
    }

    @Override
    String none() {
        return "No customer likes any of the same products.";
    }
}
