/** What every task of a job needs. */
@NullMarked
package lookalike.cluster.task;

import org.jspecify.annotations.NullMarked;
