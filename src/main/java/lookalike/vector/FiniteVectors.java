package lookalike.vector;

/**
 * Refuses vectors that cannot be compared in single precision: with NaN or infinities, or so long that sums of their
 * products could overflow.
 */
public final class FiniteVectors {

    /**
     * The greatest length of a vector. Squared it is 1e30, which leaves eight decimal places for sums of products over
     * many vectors, as they are computed to find the directions of a forest.
     */
    public static final double LONGEST = 1e15;

    private FiniteVectors() {}

    /**
     * @param role what a row is, for the message
     * @throws VectorException.NotFinite naming the first row with NaN or an infinity
     * @throws VectorException.TooLong naming the first row that is longer than {@link #LONGEST}
     */
    public static void require(VectorException.Role role, VectorRows rows) throws VectorException {
        for (int row = 0; row < rows.count(); row++) {
            require(role, row, rows.row(row));
        }
    }

    private static void require(VectorException.Role role, int row, float[] values) throws VectorException {
        double squares = 0;
        for (int position = 0; position < values.length; position++) {
            if (!Float.isFinite(values[position])) {
                throw new VectorException.NotFinite(role, row, position, values[position]);
            }
            squares += (double) values[position] * values[position];
        }
        if (squares > LONGEST * LONGEST) {
            throw new VectorException.TooLong(role, row, Math.sqrt(squares), LONGEST);
        }
    }
}
