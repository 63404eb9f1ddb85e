package lookalike.cli.client;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike client remove}: deletes a client wholly. */
@Command(name = "remove", header = "Deletes a client and everything that is kept of them.")
public final class ClientRemoveCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;

    public ClientRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientService clients = context.services().clients();
        clients.remove(clients.called(name).id());
        context.tell(
                "Removed; nothing of the client is left in the data folder. Files that were exported, and imported "
                        + "orders of customers ('lookalike orders remove'), are apart from it.");
        return ExitStatus.DONE;
    }
}
