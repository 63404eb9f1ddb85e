/**
 * How fast the parts of the program are on the machine it runs on, each beside another in the same run: machines drift,
 * so ratios are what to quote.
 * <p>Start at {@link lookalike.evaluation.speed.FeatureSpeed} for computing features, and at
 * {@link lookalike.evaluation.speed.SearchSpeed} for finding neighbours, whatever the
 * {@link lookalike.evaluation.speed.SearchMethod}.
 */
package lookalike.evaluation.speed;
