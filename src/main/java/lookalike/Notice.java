package lookalike;

/** A fact that is told beside the results and stops nothing, for instance that a slower engine was used. */
public interface Notice extends Fact {}
