package lookalike.cli.client;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lookalike client heart}: marks a product that a client likes. */
@Command(name = "heart", header = "Marks products that a client likes, or no longer likes.")
public final class ClientHeartCommand extends ClientProductsCommand {

    @Option(names = "--remove", description = "Takes the hearts away.")
    private boolean removes;

    public ClientHeartCommand(CommandContext context) {
        super(context);
    }

    @Override
    void enter(ClientService clients, String client, String catalogue, List<String> products)
            throws LookalikeException {
        clients.heart(client, catalogue, products, !removes);
    }
}
