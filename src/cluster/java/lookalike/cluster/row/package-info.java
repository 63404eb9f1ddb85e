/** Products and pictures as rows of Spark's tables, and back. */
@NullMarked
package lookalike.cluster.row;

import org.jspecify.annotations.NullMarked;
