package lookalike.vector;

import lookalike.Fact;
import lookalike.LookalikeException;

/** Vectors that cannot be used in computations. */
public abstract sealed class VectorException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private VectorException(Object... details) {
        super(null, details);
    }

    /** The use of the vectors. */
    public enum Role implements Fact { ITEM, QUERY }

    /** A vector holds NaN or an infinity. */
    public static final class NotFinite extends VectorException {
        private static final long serialVersionUID = 1L;
        private final int number;

        public NotFinite(Role role, int number, int position, float value) {
            super(role, number, position, value);
            this.number = number;
        }

        /** @return the vector's number, from 0 */
        public int number() {
            return number;
        }
    }

    /** A vector is so long that distances to it are too large for single precision. */
    public static final class TooLong extends VectorException {
        private static final long serialVersionUID = 1L;

        public TooLong(Role role, int number, double length, double longest) {
            super(role, number, length, longest);
        }
    }

    /** A vector is so short that single precision takes it for zero. */
    public static final class TooShort extends VectorException {
        private static final long serialVersionUID = 1L;

        public TooShort(Role role, int number) {
            super(role, number);
        }
    }
}
