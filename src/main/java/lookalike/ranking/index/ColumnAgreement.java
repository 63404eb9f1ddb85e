package lookalike.ranking.index;

import java.util.List;
import lookalike.ranking.ScoreParts;
import lookalike.ranking.store.Predictions;

/** How well rows agree with one query in their columns. */
final class ColumnAgreement {

    private final List<float[]> probabilities;
    private final double[] weights;
    private final boolean[] main;
    private final double joint;
    private final double own;

    ColumnAgreement(RankingQuery query) {
        this.probabilities = query.usesColumns() ? query.vector().probabilities() : List.of();
        double whole = query.whole();
        this.weights = query.weights().columns().stream().mapToDouble(weight -> weight / whole).toArray();
        this.main = new boolean[weights.length];
        boolean any = false;
        for (int column = 0; column < main.length; column++) {
            main[column] = query.weights().main().get(column);
            any |= main[column];
        }
        this.joint = any ? query.weights().joint() / whole : 0;
        this.own = query.own();
    }

    /**
     * @param looks of the score
     * @param codes the values of rows or products
     * @param number of the row or product
     * @param row whose predictions count, also where a value is missing
     * @return the parts of the score
     */
    ScoreParts parts(double looks, ColumnCodes codes, int number, Predictions predictions, int row) {
        return new ScoreParts(looks, learned(predictions, row), columns(codes, number, predictions, row), 0, 0);
    }

    /** @return the parts of the score of the product that agrees best, of those that a row's picture shows */
    ScoreParts parts(double looks, RowValues values, Predictions predictions, int row) {
        return new ScoreParts(looks, learned(predictions, row), columns(values, predictions, row), 0, 0);
    }

    /** @return the part of what is predicted of a row's picture */
    double learned(Predictions predictions, int row) {
        if (own == 1 || probabilities.isEmpty()) {
            return 0;
        }
        double sum = 0;
        double product = joint;
        for (int column = 0; column < probabilities.size(); column++) {
            double agreement = predicted(probabilities.get(column), predictions, row, column);
            sum += weights[column] * agreement;
            product = main[column] ? product * agreement : product;
        }
        return (1 - own) * (sum + product);
    }

    /** @return the part of the own values of a row or product */
    double columns(ColumnCodes codes, int number, Predictions predictions, int row) {
        if (own == 0 || probabilities.isEmpty()) {
            return 0;
        }
        double sum = 0;
        double product = joint;
        for (int column = 0; column < probabilities.size(); column++) {
            float[] probable = probabilities.get(column);
            int value = codes.value(number, column);
            double agreement = value >= 0 ? probable[value] : predicted(probable, predictions, row, column);
            sum += weights[column] * agreement;
            product = main[column] ? product * agreement : product;
        }
        return own * (sum + product);
    }

    /** @return the part of the own values of the product that agrees best, of those that a row's picture shows */
    double columns(RowValues values, Predictions predictions, int row) {
        double best = columns(values.first(), row, predictions, row);
        ColumnCodes others = values.others(row);
        for (int number = 0; others != null && number < others.count(); number++) {
            best = Math.max(best, columns(others, number, predictions, row));
        }
        return best;
    }

    private static double predicted(float[] probable, Predictions predictions, int row, int column) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(Predictions.VALUES, probable.length); rank++) {
            sum += predictions.weight(row, column, rank) * probable[predictions.value(row, column, rank)];
        }
        return sum;
    }
}
