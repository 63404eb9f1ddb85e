package lookalike.features;

import java.util.Locale;

/**
 * The arithmetic of the network. Features of different precisions are close, but not close enough to be mixed: each
 * has a {@link ModelIdentity} of its own.
 */
public enum Precision {
    /** 8-bit integers: the default unless something requires float; several times faster on processors with VNNI. */
    INT8,
    /** 32-bit floating point: the network as it was published, with either engine. */
    FLOAT;

    /** @return the precision of a model's features */
    public static Precision of(ModelIdentity model) {
        return model.precision().startsWith(INT8.toString()) ? INT8 : FLOAT;
    }

    /** @return the name that the user types */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
