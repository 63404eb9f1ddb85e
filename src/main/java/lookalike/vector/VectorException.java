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
}
