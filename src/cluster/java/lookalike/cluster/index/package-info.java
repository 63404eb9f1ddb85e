/**
 * Parts of a catalogue with their forests, built where their rows are: start at
 * {@link lookalike.cluster.index.IndexJob}.
 */
@NullMarked
package lookalike.cluster.index;

import org.jspecify.annotations.NullMarked;
