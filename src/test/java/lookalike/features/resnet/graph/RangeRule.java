package lookalike.features.resnet.graph;

/** Rules for choosing a range from the values of a tensor. */
enum RangeRule {
    /** From the least to the greatest. */
    MAXIMUM("maximum", 0),
    /** Leaves out one value in a million at each end. */
    PERCENTILE_99_9999("99.9999%", 1e-6),
    /** Leaves out one value in a hundred thousand at each end. */
    PERCENTILE_99_999("99.999%", 1e-5),
    /** Leaves out one value in ten thousand at each end. */
    PERCENTILE_99_99("99.99%", 1e-4),
    /** Makes the mean of squared errors least: of rounding within the range, and of cutting off outside it. */
    SQUARED_ERROR("least squared error", Double.NaN);

    private static final int STEPS = 60;
    private static final double NARROWEST = 0.1;

    private final String title;
    private final double share;

    RangeRule(String title, double share) {
        this.title = title;
        this.share = share;
    }

    /** @return its name for people */
    String title() {
        return title;
    }

    ActivationRange of(ActivationHistogram histogram) {
        if (this == SQUARED_ERROR) {
            return leastSquares(histogram);
        }
        return share == 0 ? histogram.range() : histogram.within(share);
    }

    private static ActivationRange leastSquares(ActivationHistogram histogram) {
        ActivationRange whole = histogram.range();
        ActivationRange best = whole;
        double least = histogram.squaredError(whole);
        for (int high = 0; high <= STEPS; high++) {
            for (int low = 0; low <= (whole.low() < 0 ? STEPS : 0); low++) {
                ActivationRange tried = new ActivationRange(whole.low() * share(low), whole.high() * share(high));
                double error = histogram.squaredError(tried);
                if (error < least) {
                    least = error;
                    best = tried;
                }
            }
        }
        return best;
    }

    private static float share(int step) {
        return (float) (1 - (1 - NARROWEST) * step / STEPS);
    }
}
