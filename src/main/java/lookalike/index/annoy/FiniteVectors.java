package lookalike.index.annoy;

import lookalike.vector.VectorRows;

/** Refuses vectors that cannot be compared. */
public final class FiniteVectors {

    private FiniteVectors() { }

    /**
     * @param kind what a row is, to begin a sentence with
     * @throws AnnoyException.NotFinite naming the first row with NaN or an infinity
     */
    public static void require(String kind, VectorRows rows) throws AnnoyException.NotFinite {
        for (int row = 0; row < rows.count(); row++) {
            require(kind, row, rows.row(row));
        }
    }

    private static void require(String kind, int row, float[] values) throws AnnoyException.NotFinite {
        for (int position = 0; position < values.length; position++) {
            if (!Float.isFinite(values[position])) {
                throw new AnnoyException.NotFinite(kind, row, position, values[position]);
            }
        }
    }
}
