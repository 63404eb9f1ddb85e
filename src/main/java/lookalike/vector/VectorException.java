package lookalike.vector;

import lookalike.LookalikeException;

/** Vectors that nothing can be computed of. */
public abstract sealed class VectorException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private VectorException(String sentence) {
        super(sentence, null);
    }

    /** A vector holds NaN or an infinity. */
    public static final class NotFinite extends VectorException {
        private static final long serialVersionUID = 1L;
        private final int number;

        public NotFinite(String kind, int number, int position, float value) {
            super(("%s %d holds %s at position %d; only finite numbers can be compared, so correct it or leave "
                    + "it out.").formatted(kind, number, value, position));
            this.number = number;
        }

        /** @return the vector's number, from 0 */
        public int number() {
            return number;
        }
    }
}
