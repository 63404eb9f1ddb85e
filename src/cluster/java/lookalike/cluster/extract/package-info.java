/**
 * Computes the features of a catalogue's pictures on many machines: start at
 * {@link lookalike.cluster.extract.ExtractJob}, which runs on the driver, and {@code ExtractTask}, which the executors
 * run.
 */
@NullMarked
package lookalike.cluster.extract;

import org.jspecify.annotations.NullMarked;
