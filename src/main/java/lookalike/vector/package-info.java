/**
 * Rows of float32 numbers and what is done with them everywhere: what exact search, both forests, evaluation and the
 * feature cache share.
 * <p>Start at {@link lookalike.vector.VectorRows}, the rows; {@link lookalike.vector.Kernels}, the loops over them,
 * chosen once for the machine; {@link lookalike.vector.TopK}, the nearest of what is offered; and
 * {@link lookalike.vector.ExactScan}, which puts the three together. NumPy's {@code .npy} is read here. Knows storage
 * and nothing of what the numbers mean.
 */
package lookalike.vector;
