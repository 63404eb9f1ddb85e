package lookalike.cli.client;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike client import}: makes a client of an exported one. */
@Command(name = "import", header = "Makes a client of one that was exported.")
public final class ClientImportCommand implements Callable<Integer> {

    private final CommandContext context;
    @Parameters(paramLabel = "FILE", description = "The exported client.")
    private Path file;
    @Option(names = "--name", paramLabel = "NAME", description = "The client's name here; by default as in the file.")
    private String name;

    public ClientImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        context.tell("Made: " + context.services().clients().importFrom(file, Optional.ofNullable(name)).name());
        return ExitStatus.DONE;
    }
}
