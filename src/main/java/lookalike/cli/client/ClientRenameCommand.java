package lookalike.cli.client;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.taste.ClientService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike client rename}: gives a client another name. */
@Command(name = "rename", header = "Gives a client another name.")
public final class ClientRenameCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Parameters(index = "1", paramLabel = "OTHER", description = "Any name that no other client has.")
    private String other;

    public ClientRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientService clients = context.services().clients();
        clients.rename(clients.called(name).id(), other);
        return ExitStatus.DONE;
    }
}
