package lookalike.cli;

import java.util.Optional;
import lookalike.features.Engine;
import picocli.CommandLine.Option;

/** What runs the network. */
final class EngineOption {

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "What runs the network: onnx or dl4j; by default onnx where it loads.")
    private Engine engine;

    Optional<Engine> engine() {
        return Optional.ofNullable(engine);
    }
}
