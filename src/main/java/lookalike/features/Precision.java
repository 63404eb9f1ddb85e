package lookalike.features;

import java.util.Locale;

/**
 * The arithmetic in which the network computes. Features of different precisions are close, but not comparable enough
 * to be mixed: each has a {@link ModelIdentity} of its own.
 */
public enum Precision {
    /** 8-bit integers: what is used unless something speaks for float; several times faster where VNNI helps. */
    INT8,
    /** 32-bit floating point: the network as it was published, by either engine. */
    FLOAT;

    /** @return the arithmetic behind the features of a model */
    public static Precision of(ModelIdentity model) {
        return model.precision().startsWith(INT8.toString()) ? INT8 : FLOAT;
    }

    /** @return as it is typed */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
