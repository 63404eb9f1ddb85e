/** How places of a cluster's file system are read. */
@NullMarked
package lookalike.cluster.source;

import org.jspecify.annotations.NullMarked;
