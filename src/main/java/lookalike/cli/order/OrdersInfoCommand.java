package lookalike.cli.order;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.OrderTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lookalike orders info}: how much is known of customers. */
@Command(name = "info", header = "Shows how much is known of a catalogue's customers.")
public final class OrdersInfoCommand implements Callable<Integer> {

    private final CommandContext context;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "The catalogue.")
    private String catalogue;
    @Mixin
    private FormatOption format;

    public OrdersInfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        OrderTotals totals = context.services().orders().totals(catalogue);
        context.print(format.format(), Table.record(List.of("customers", "products", "pairs"), totals.customers(),
                totals.products(), totals.pairs()));
        return ExitStatus.DONE;
    }
}
