package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.features.ModelIdentity;
import lookalike.features.resnet.ResNet50Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike model info}: what the network is, where it came from, under which licences. */
@Command(name = "info", header = "Tells what the network is, where it came from and under which licences.")
final class ModelInfoCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "network", "weights", "precision", "preprocessing", "dimension", "source", "files", "licence");

    private final Session session;
    @Mixin
    private FormatOption format;

    ModelInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        ResNet50Model.Info info = session.rooms().model().info();
        ModelIdentity identity = info.identity();
        session.print(format.format(), Table.record(COLUMNS,
                identity.network(), identity.weights(), identity.precision(), identity.preprocessing(),
                identity.dimension(), info.source(), info.files().stream().map(file -> file.path().toString()).toList(),
                info.licence()));
        return ExitStatus.DONE;
    }
}
