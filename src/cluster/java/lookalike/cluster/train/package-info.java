/** Trains the ranking space of a catalogue: start at {@link lookalike.cluster.train.TrainJob}. */
@NullMarked
package lookalike.cluster.train;

import org.jspecify.annotations.NullMarked;
