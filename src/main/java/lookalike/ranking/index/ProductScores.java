package lookalike.ranking.index;

import lookalike.ranking.store.Predictions;

/**
 * Scores products of rows that a {@link RankingIndex} has found: a row's picture may show several products, of which
 * the best was compared. For one query; safe for use by several threads.
 */
public final class ProductScores {

    private final ColumnAgreement agreement;
    private final ColumnCodes products;
    private final Predictions predictions;

    ProductScores(RankingQuery query, ColumnCodes products, Predictions predictions) {
        this.agreement = new ColumnAgreement(query);
        this.products = products;
        this.predictions = predictions;
    }

    /**
     * @param product one that the row's picture shows
     * @return the row with the score of this product
     */
    public RankedRow of(RankedRow row, int product) {
        return new RankedRow(row.row(),
                agreement.parts(row.parts().looks(), products, product, predictions, row.row()), row.same());
    }
}
