package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.NetworkChoice;
import lookalike.service.ModelService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike model info}: shows what the network is, its source and its licences. */
@Command(name = "info", header = "Shows what the network is, its source and its licences.")
public final class ModelInfoCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "network", "weights", "precisions", "agreement", "runs as", "preprocessing", "dimension", "source", "files",
            "licence");

    private final CommandContext context;
    @Mixin
    private FormatOption format;

    public ModelInfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ModelService model = context.services().model();
        ModelService.Info info = model.info();
        String engine;
        try (ProgressMeter monitor = context.monitor()) {
            engine = model.engine(NetworkChoice.FREE, monitor);
        }
        context.print(format.format(), Table.record(COLUMNS, info.identity().network(), info.identity().weights(),
                info.precisions(), info.agreement().isPresent() ? info.agreement().getAsDouble() : "", engine,
                info.identity().preprocessing(), info.identity().dimension(), info.source(),
                info.files().stream().map(Path::toString).toList(), info.licence()));
        return ExitStatus.DONE;
    }
}
