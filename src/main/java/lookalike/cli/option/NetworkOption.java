package lookalike.cli.option;

import java.util.Optional;
import lookalike.features.Engine;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the network's engine and arithmetic. */
public final class NetworkOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "The engine of the network: onnx or dl4j; by default onnx if it loads.")
    private Engine engine;
    @Option(names = "--precision", paramLabel = "PRECISION",
            description = "The network's arithmetic: int8 (fast) or float (as published); by default as the "
                    + "catalogue was indexed, and int8 for a new one. Features of the two never mix.")
    private Precision precision;

    /** @throws ParameterException if the two cannot be combined */
    public NetworkChoice choice() {
        if (engine == Engine.DL4J && precision == Precision.INT8) {
            throw new ParameterException(spec.commandLine(), "--engine dl4j computes in float, so it does not go with "
                    + "--precision int8");
        }
        return new NetworkChoice(Optional.ofNullable(engine), Optional.ofNullable(precision));
    }
}
