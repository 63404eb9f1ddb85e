package lookalike;

/** A fact that is told beside the results and stops nothing, such as that a slower engine had to do. */
public interface Notice extends Fact { }
