package lookalike.cli.client;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ForceOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike client export}: writes a client to one file. */
@Command(name = "export", header = "Writes a client into one file, for another machine or for them.")
public final class ClientExportCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Parameters(index = "1", paramLabel = "FILE",
            description = "The file, usually NAME.json; it holds all that is kept of the client, and no pictures.")
    private Path file;
    @Mixin
    private ForceOption force;

    public ClientExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services services = context.services();
        services.outputs().file(file, force.replace(), List.of());
        services.clients().export(services.clients().called(name).id(), file);
        context.tell("Written: " + file);
        return ExitStatus.DONE;
    }
}
