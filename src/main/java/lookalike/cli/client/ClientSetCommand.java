package lookalike.cli.client;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ClientFactsOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.taste.client.ClientProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike client set}: changes sizes and budget. */
@Command(name = "set", header = "Changes the sizes and the budget of a client.")
public final class ClientSetCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Mixin
    private ClientFactsOption facts;

    public ClientSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientProfile client = context.services().clients().called(name);
        context.services().clients().change(client.id(), facts::of);
        return ExitStatus.DONE;
    }
}
