/**
 * Catalogues that are too large for one machine, on Apache Spark: the same decoding, network, ranking space, forests
 * and ranking as on the desktop, called from Spark's jobs. {@link lookalike.cluster.ClusterMain} is what
 * {@code spark-submit} starts. Nothing outside knows these packages, and only these know Spark; they are compiled with
 * the Maven profile {@code cluster}.
 */
@NullMarked
package lookalike.cluster;

import org.jspecify.annotations.NullMarked;
