package lookalike.ranking.index;

import lookalike.ranking.store.RankingCodes;

/**
 * The rows that a query is compared with.
 *
 * @param codes of their pictures
 * @param values of the products that each row's picture shows
 * @param looks by row, the inverse of the length of its looks; 0 for a row of zeros
 * @param same by row, the inverse of its length in the metric of the identity space; {@code looks} without one
 */
record RankingRows(RankingCodes codes, RowValues values, float[] looks, float[] same) {

    static RankingRows of(RankingCodes codes, RowValues values, RowInverses inverses) {
        float[] looks = inverses.looks();
        float[] same = looks;
        if (codes.details() > 0) {
            same = new float[codes.rows()];
            for (int row = 0; row < same.length; row++) {
                same[row] = codes.length(row) > 0 ? 1 / codes.length(row) : 0;
            }
        }
        return new RankingRows(codes, values, looks, same);
    }

    /**
     * The longest that the looks of any row can be. Not of the longest row here: a score would then depend, in its last
     * digits, on which other rows there are, and differ between a catalogue and a part of it.
     */
    double longestLooks() {
        return RankingCodes.longest(codes.looks());
    }

    /** The longest that any row can be. */
    double longest() {
        return RankingCodes.longest(codes.width());
    }
}
