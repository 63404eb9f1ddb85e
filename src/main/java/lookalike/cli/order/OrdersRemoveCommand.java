package lookalike.cli.order;

import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.OrderService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lookalike orders remove}: deletes orders. */
@Command(name = "remove", header = "Deletes the orders of one customer, or all of a catalogue.")
public final class OrdersRemoveCommand implements Callable<Integer> {

    private final CommandContext context;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true, description = "The catalogue.")
    private String catalogue;
    @Option(names = "--customer", paramLabel = "CUSTOMER",
            description = "Only those of this customer, as the orders name them.")
    private String customer;

    public OrdersRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        OrderService orders = context.services().orders();
        Optional<String> one = Optional.ofNullable(customer);
        if (one.isEmpty()) {
            orders.remove(catalogue);
            context.tell("Removed all orders of " + catalogue + ".");
        } else {
            context.tell("Removed %d of %s.".formatted(orders.remove(catalogue, one.get()), catalogue));
        }
        return ExitStatus.DONE;
    }
}
