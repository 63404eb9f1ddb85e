/** The folder that the jobs share, on a Hadoop file system. Start at {@link lookalike.cluster.store.ClusterStore}. */
@NullMarked
package lookalike.cluster.store;

import org.jspecify.annotations.NullMarked;
