package lookalike.cli.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lookalike client purchase}: enters what a client bought. */
@Command(name = "purchase", header = "Enters products that a client bought.")
public final class ClientPurchaseCommand extends ClientProductsCommand {

    @Option(names = "--date", paramLabel = "DATE", converter = DayConverter.class,
            description = "The day, for instance 2026-11-29.")
    private LocalDate date;

    public ClientPurchaseCommand(CommandContext context) {
        super(context);
    }

    @Override
    void enter(ClientService clients, String client, String catalogue, List<String> products)
            throws LookalikeException {
        clients.purchase(client, catalogue, products, Optional.ofNullable(date));
    }
}
