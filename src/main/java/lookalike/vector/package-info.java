/**
 * Rows of float32 numbers and the loops over them: what exact search, both forests and the feature cache share.
 * <p>Start at {@link lookalike.vector.VectorRows}, the rows, and at {@link lookalike.vector.VectorKernel}, the loops, which
 * exist in plain Java and with the Vector API and give the same bits. NumPy's {@code .npy} is read here. Knows storage and
 * nothing of what the numbers mean.
 */
package lookalike.vector;
