package lookalike.vector;

/** Refuses vectors with NaN or infinities, which cannot be compared. */
public final class FiniteVectors {

    private FiniteVectors() {}

    /**
     * @param role what a row is, for the message
     * @throws VectorException.NotFinite naming the first row with NaN or an infinity
     */
    public static void require(VectorException.Role role, VectorRows rows) throws VectorException.NotFinite {
        for (int row = 0; row < rows.count(); row++) {
            require(role, row, rows.row(row));
        }
    }

    private static void require(VectorException.Role role, int row, float[] values) throws VectorException.NotFinite {
        for (int position = 0; position < values.length; position++) {
            if (!Float.isFinite(values[position])) {
                throw new VectorException.NotFinite(role, row, position, values[position]);
            }
        }
    }
}
