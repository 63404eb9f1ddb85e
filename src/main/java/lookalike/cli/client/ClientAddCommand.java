package lookalike.cli.client;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ClientFactsOption;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike client add}: makes a client. */
@Command(name = "add", header = "Makes a client.")
public final class ClientAddCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "Any name that no other client has.")
    private String name;
    @Mixin
    private ClientFactsOption facts;

    public ClientAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        context.services().clients().add(name, facts::of);
        context.tell("Next: 'lookalike client heart' for what they like, then 'lookalike search --client --taste 1'.");
        return ExitStatus.DONE;
    }
}
