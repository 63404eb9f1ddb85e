/**
 * Rows of float32 numbers and the operations on them that exact search, both forests, evaluation and the feature
 * cache share.
 * <p>Start at {@link lookalike.vector.VectorRows}, the rows; {@link lookalike.vector.Kernels}, the loops over them,
 * chosen once for the machine; {@link lookalike.vector.TopK}, the nearest of the items offered; and
 * {@link lookalike.vector.ExactScan}, which combines the three. NumPy's {@code .npy} is read here. Knows storage and
 * nothing of what the numbers mean.
 */
@NullMarked
package lookalike.vector;

import org.jspecify.annotations.NullMarked;
