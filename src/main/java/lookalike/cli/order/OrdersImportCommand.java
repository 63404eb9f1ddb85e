package lookalike.cli.order;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.text.CommandLineMessages;
import lookalike.taste.order.OrderImport;
import lookalike.taste.order.OrderProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike orders import}: adds a table of orders. */
@Command(name = "import", header = "Adds a table of orders: customer, product, date, what happened.")
public final class OrdersImportCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("rows", "added", "known", "skipped", "customers", "orders");

    private final CommandContext context;
    @Parameters(paramLabel = "FILE",
            description = "A CSV, or another table that a catalogue may have. Headers are recognised in many "
                    + "languages; without a column of what happened everything was bought.")
    private Path file;
    @Option(names = "--catalogue", paramLabel = "NAME", required = true,
            description = "The catalogue whose products are named.")
    private String catalogue;
    @Mixin
    private FormatOption format;

    public OrdersImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        OrderImport done;
        try (ProgressMeter monitor = context.monitor()) {
            done = context.services().orders().importFrom(file, catalogue, monitor);
        }
        context.print(format.format(), Table.record(COLUMNS, done.rows(), done.added(), done.known(), done.skipped(),
                done.customers(), done.orders()));
        for (OrderProblem problem : done.problems()) {
            context.tell("%s:%d: %s".formatted(file.getFileName(), problem.line(),
                    CommandLineMessages.sentence(problem.reason())));
        }
        if (done.problems().size() == OrderImport.MOST_PROBLEMS) {
            context.tell("These are the first ones; further rows may have been left out.");
        }
        return ExitStatus.DONE;
    }
}
