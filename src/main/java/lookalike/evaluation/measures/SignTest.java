package lookalike.evaluation.measures;

/**
 * The exact two-sided sign test: if neither of two methods is better, each query on which they differ is a fair coin
 * toss (Conover: Practical Nonparametric Statistics, 1999, section 3.4). Queries on which both are equal are left
 * out.
 *
 * @param better queries on which the second is better
 * @param worse queries on which it is worse
 * @param equal queries on which both are equal
 */
public record SignTest(int better, int worse, int equal) {

    public SignTest {
        if (better < 0 || worse < 0 || equal < 0) {
            throw new IllegalArgumentException(better + ", " + worse + ", " + equal);
        }
    }

    /** @param differences second minus first, one a query */
    public static SignTest of(double[] differences) {
        int better = 0;
        int worse = 0;
        for (double difference : differences) {
            better += difference > 0 ? 1 : 0;
            worse += difference < 0 ? 1 : 0;
        }
        return new SignTest(better, worse, differences.length - better - worse);
    }

    /**
     * @return the probability of a split at least as uneven if neither is better, 0 to 1; 1 if all queries are equal
     */
    public double probability() {
        int coins = better + worse;
        int fewer = Math.min(better, worse);
        double logarithm = -coins * Math.log(2);
        for (int i = 1; i <= fewer; i++) {
            logarithm += Math.log(coins - i + 1.0) - Math.log(i);
        }
        // From the largest term C(coins, fewer) / 2^coins down, each computed from the one before.
        double term = 1;
        double sum = 1;
        for (int i = fewer; i > 0; i--) {
            term *= i / (coins - i + 1.0);
            sum += term;
        }
        return Math.min(1, 2 * sum * Math.exp(logarithm));
    }
}
