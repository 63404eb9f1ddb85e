/**
 * How fast the parts of the program are on the machine it runs on, each beside another in the same run: machines drift,
 * so ratios are what to quote.
 * <p>Start at {@link lookalike.evaluation.speed.FeatureSpeed}.
 */
package lookalike.evaluation.speed;
