package lookalike.cli.command;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike model info}: what the network is, where it came from, under which licences. */
@Command(name = "info", header = "Tells what the network is, where it came from and under which licences.")
public final class ModelInfoCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "network", "weights", "precisions", "agreement", "runs as", "preprocessing", "dimension", "source", "files",
            "licence");

    private final CommandContext session;
    @Mixin
    private FormatOption format;

    public ModelInfoCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        ResNet50Model model = session.rooms().model();
        ResNet50Model.Info info = model.info();
        ModelIdentity identity = info.identity();
        List<String> precisions = List.of(model.identity(Precision.INT8).precision(), identity.precision());
        OptionalDouble agreement = model.agreement();
        session.print(format.format(), Table.record(COLUMNS,
                identity.network(), identity.weights(), precisions,
                agreement.isPresent() ? agreement.getAsDouble() : "", runsAs(model), identity.preprocessing(),
                identity.dimension(), info.source(), info.files().stream().map(file -> file.path().toString()).toList(),
                info.licence()));
        return ExitStatus.DONE;
    }

    /** What a new catalogue would be indexed with; the session hears why if that is not the fastest. */
    private String runsAs(ResNet50Model model) throws LookalikeException {
        try (FeatureNetwork network = model.open(NetworkChoice.FREE, session::tell)) {
            return network.engine();
        }
    }
}
