package lookalike.cli.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike client purchase}: enters what a client bought. */
@Command(name = "purchase", header = "Enters products that a client bought.")
public final class ClientPurchaseCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Parameters(index = "1..*", paramLabel = "PRODUCT", arity = "1..*",
            description = "Ids of products, as search prints them.")
    private List<String> products;
    @Option(names = "--catalogue", paramLabel = "CATALOGUE", required = true, description = "Their catalogue.")
    private String catalogue;
    @Option(names = "--date", paramLabel = "DATE", description = "The day, for instance 2026-11-29.")
    private LocalDate date;

    public ClientPurchaseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientService clients = context.services().clients();
        String id = clients.called(name).id();
        for (String product : products) {
            clients.purchase(id, catalogue, product, Optional.ofNullable(date));
        }
        return ExitStatus.DONE;
    }
}
