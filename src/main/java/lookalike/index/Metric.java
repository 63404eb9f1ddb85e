package lookalike.index;

import java.util.Locale;

/** The measure of nearness in an index. Distances are as in Annoy. */
public enum Metric {
    /** {@code sqrt(2 - 2 cos)} of the angle between two vectors, 0 to 2; smaller is nearer. */
    ANGULAR,
    /** The length of the difference of two vectors, from 0; smaller is nearer. */
    EUCLIDEAN,
    /** The dot product of two vectors, any number; greater is nearer. */
    DOT;

    /** @throws IllegalArgumentException if there is no metric of this name */
    public static Metric named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @return the name that the user types and Annoy uses */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
