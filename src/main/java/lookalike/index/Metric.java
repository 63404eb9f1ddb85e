package lookalike.index;

import java.util.Locale;

/** What nearness means in an index. Distances are given as Annoy gives them. */
public enum Metric {
    /** {@code sqrt(2 - 2 cos)} of the angle between two vectors, 0 to 2; smaller is nearer. */
    ANGULAR,
    /** The length of the difference of two vectors, from 0; smaller is nearer. */
    EUCLIDEAN,
    /** The dot product of two vectors, any number; greater is nearer. */
    DOT;

    /** @throws IllegalArgumentException if there is none of this name */
    public static Metric named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @return as it is typed, and as Annoy calls it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
