package lookalike.cli.order;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.output.RelatedTables;
import lookalike.cli.output.Table;
import lookalike.service.Services;
import lookalike.service.taste.RelatedProduct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike orders together}: what customers of a product like, too. */
@Command(name = "together", header = "Lists what customers of a product bought, too.")
public final class OrdersTogetherCommand extends RelatedCommand<RelatedProduct> {

    @Parameters(paramLabel = "ID", description = "The id of a product, as search prints it.")
    private String product;

    public OrdersTogetherCommand(CommandContext context) {
        super(context);
    }

    @Override
    List<RelatedProduct> related(Services services, String catalogue, int k) throws LookalikeException {
        return services.orders().together(catalogue, product, k);
    }

    @Override
    Table table(List<RelatedProduct> related) {
        return RelatedTables.products(related);
    }

    @Override
    String none() {
        return "No customer of this product liked another one.";
    }
}
