package lookalike.ranking.index;

import lookalike.ranking.store.RankingCodes;

/**
 * The rows that a query is compared with.
 *
 * @param codes of their pictures
 * @param columns the values of each row
 * @param looks by row, the inverse of the length of its looks; 0 for a row of zeros
 * @param same by row, the inverse of its length in the metric of the identity space; {@code looks} without one
 * @param longestLooks the length of the longest looks
 * @param longest the length of the longest row
 */
record RankingRows(RankingCodes codes, ColumnCodes columns, float[] looks, float[] same, double longestLooks,
        double longest) {

    /** Makes up for the rounding of the inverses. */
    private static final double MORE = 1.000001;

    static RankingRows of(RankingCodes codes, ColumnCodes columns, RowInverses inverses) {
        float[] looks = inverses.looks();
        float[] same = looks;
        if (codes.details() > 0) {
            same = new float[codes.rows()];
            for (int row = 0; row < same.length; row++) {
                same[row] = codes.length(row) > 0 ? 1 / codes.length(row) : 0;
            }
        }
        return new RankingRows(codes, columns, looks, same, longest(looks), longest(inverses.whole()));
    }

    private static double longest(float[] inverses) {
        double longest = 0;
        for (float inverse : inverses) {
            longest = inverse == 0 ? longest : Math.max(longest, 1.0 / inverse);
        }
        return MORE * longest;
    }
}
