package lookalike.features;

import java.util.Optional;

/**
 * The user's choice of how to run the network; the program decides what is empty.
 *
 * @param engine to run it
 * @param precision of the arithmetic
 */
public record NetworkChoice(Optional<Engine> engine, Optional<Precision> precision) {

    /** The program decides everything. */
    public static final NetworkChoice FREE = new NetworkChoice(Optional.empty(), Optional.empty());

    public NetworkChoice {
        if (engine.filter(Engine.DL4J::equals).isPresent() && precision.filter(Precision.INT8::equals).isPresent()) {
            throw new IllegalArgumentException("DL4J computes in float only");
        }
    }

    /** @return the precision, if the user chose it or the chosen engine determines it */
    public Optional<Precision> decided() {
        return engine.filter(Engine.DL4J::equals).map(_ -> Precision.FLOAT).or(() -> precision);
    }

    /** @return the same with another engine */
    public NetworkChoice by(Engine other) {
        return new NetworkChoice(Optional.of(other), other == Engine.DL4J ? Optional.empty() : precision);
    }

    /** @return the same, with this precision if none was decided */
    public NetworkChoice orElse(Precision other) {
        return decided().isPresent() ? this : new NetworkChoice(engine, Optional.of(other));
    }
}
