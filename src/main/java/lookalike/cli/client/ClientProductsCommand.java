package lookalike.cli.client;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that enters something about products of a catalogue for a client. */
abstract class ClientProductsCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Parameters(index = "1..*", paramLabel = "PRODUCT", arity = "1..*",
            description = "Ids of products, as search prints them.")
    private List<String> products;
    @Option(names = "--catalogue", paramLabel = "CATALOGUE", required = true, description = "Their catalogue.")
    private String catalogue;

    ClientProductsCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * Enters all of them or none.
     *
     * @param client id of the client
     * @param products ids of products
     */
    abstract void enter(ClientService clients, String client, String catalogue, List<String> products)
            throws LookalikeException;

    @Override
    public final Integer call() throws LookalikeException {
        ClientService clients = context.services().clients();
        enter(clients, clients.called(name).id(), catalogue, products);
        return ExitStatus.DONE;
    }
}
