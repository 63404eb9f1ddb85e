package lookalike.cli.order;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.WholeNumber;
import lookalike.cli.output.RelatedTables;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.RelatedProduct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike orders together}: what customers of a product like, too. */
@Command(name = "together", header = "Lists what customers of a product bought, too.")
public final class OrdersTogetherCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "ID", description = "The id of a product, as search prints it.")
    private String product;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "Its catalogue.")
    private String catalogue;
    @Option(names = "-k", paramLabel = "N", defaultValue = "5", converter = WholeNumber.AtLeastOne.class,
            description = "How many; by default ${DEFAULT-VALUE}.")
    private int k;
    @Mixin
    private FormatOption format;

    public OrdersTogetherCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        List<RelatedProduct> together = context.services().orders().together(catalogue, product, k);
        context.print(format.format(), RelatedTables.products(together));
        if (together.isEmpty()) {
            context.tell("No customer of this product liked another one.");
        }
        return ExitStatus.DONE;
    }
}
