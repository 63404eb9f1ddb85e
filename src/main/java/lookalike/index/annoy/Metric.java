package lookalike.index.annoy;

import java.util.Locale;

/** What nearness means in a forest. Distances are given as Annoy gives them. */
public enum Metric {
    /** {@code sqrt(2 - 2 cos)} of the angle between two vectors, 0 to 2; smaller is nearer. */
    ANGULAR(12, 4),
    /** The length of the difference of two vectors, from 0; smaller is nearer. */
    EUCLIDEAN(16, 8),
    /** The dot product of two vectors, any number; greater is nearer. */
    DOT(24, 4);

    private final int header;
    private final int children;

    Metric(int header, int children) {
        this.header = header;
        this.children = children;
    }

    /** @return bytes of a node before its vector */
    int header() {
        return header;
    }

    /** @return where in a node its children begin, in bytes */
    int children() {
        return children;
    }

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
