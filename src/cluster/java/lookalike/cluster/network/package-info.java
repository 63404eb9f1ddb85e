/** The network that the driver has, and its copies on the executors. */
@NullMarked
package lookalike.cluster.network;

import org.jspecify.annotations.NullMarked;
