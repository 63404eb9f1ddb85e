package lookalike.features;

import java.util.Optional;

/**
 * What somebody wants of the network; empty is left to the program.
 *
 * @param engine what is to run it
 * @param precision the arithmetic
 */
public record NetworkChoice(Optional<Engine> engine, Optional<Precision> precision) {

    /** Everything is left to the program. */
    public static final NetworkChoice FREE = new NetworkChoice(Optional.empty(), Optional.empty());

    public NetworkChoice {
        if (engine.filter(Engine.DL4J::equals).isPresent() && precision.filter(Precision.INT8::equals).isPresent()) {
            throw new IllegalArgumentException("DL4J computes in float only");
        }
    }

    /** @return the precision, where the engine or somebody decided it */
    public Optional<Precision> decided() {
        return engine.filter(Engine.DL4J::equals).map(_ -> Precision.FLOAT).or(() -> precision);
    }

    /** @return the same, run by another engine */
    public NetworkChoice by(Engine other) {
        return new NetworkChoice(Optional.of(other), other == Engine.DL4J ? Optional.empty() : precision);
    }

    /** @return the same, with the precision decided if it was not */
    public NetworkChoice orElse(Precision other) {
        return decided().isPresent() ? this : new NetworkChoice(engine, Optional.of(other));
    }
}
