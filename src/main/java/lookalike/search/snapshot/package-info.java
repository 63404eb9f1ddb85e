/**
 * A quick start: what opening a catalogue for searching reads from its databases, kept ready to be mapped. It is
 * written at the end of indexing and never needed: without it, or if it is of other files than those at hand, the
 * databases are read.
 */
@NullMarked
package lookalike.search.snapshot;

import org.jspecify.annotations.NullMarked;
