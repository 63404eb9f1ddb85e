package lookalike.cli.order;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.CustomerOption;
import lookalike.cli.output.RelatedTables;
import lookalike.cli.output.Table;
import lookalike.service.Services;
import lookalike.service.taste.RelatedProduct;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code lookalike orders recommend}: what goes with what somebody likes. */
@Command(name = "recommend", header = "Lists what goes with what a client, or a customer of the orders, likes.")
public final class OrdersRecommendCommand extends RelatedCommand<RelatedProduct> {

    @ArgGroup(multiplicity = "1")
    private CustomerOption who;

    public OrdersRecommendCommand(CommandContext context) {
        super(context);
    }

    @Override
    List<RelatedProduct> related(Services services, String catalogue, int k) throws LookalikeException {
        return who.client().isPresent()
                ? services.orders().recommended(catalogue, services.clients().called(who.client().get()), k)
                : services.orders().recommended(catalogue, who.customer(), k);
    }

    @Override
    Table table(List<RelatedProduct> related) {
        return RelatedTables.products(related);
    }

    @Override
    String none() {
        return "Nothing goes with what they like yet: no customer has any of it.";
    }
}
