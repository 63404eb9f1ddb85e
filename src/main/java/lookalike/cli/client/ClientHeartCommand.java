package lookalike.cli.client;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike client heart}: marks a product that a client likes. */
@Command(name = "heart", header = "Marks products that a client likes, or no longer likes.")
public final class ClientHeartCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Parameters(index = "1..*", paramLabel = "PRODUCT", arity = "1..*",
            description = "Ids of products, as search prints them.")
    private List<String> products;
    @Option(names = "--catalogue", paramLabel = "CATALOGUE", required = true, description = "Their catalogue.")
    private String catalogue;
    @Option(names = "--remove", description = "Takes the hearts away.")
    private boolean removes;

    public ClientHeartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientService clients = context.services().clients();
        String id = clients.called(name).id();
        for (String product : products) {
            clients.heart(id, catalogue, product, !removes);
        }
        return ExitStatus.DONE;
    }
}
