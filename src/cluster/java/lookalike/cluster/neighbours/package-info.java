/**
 * The most similar products of every product of a catalogue in parts: start at
 * {@link lookalike.cluster.neighbours.NeighboursJob}.
 */
@NullMarked
package lookalike.cluster.neighbours;

import org.jspecify.annotations.NullMarked;
