/**
 * Forests over vectors of any origin: in Annoy's file format, in Lookalike's own, and those kept beside a catalogue.
 * <p>Start at {@link lookalike.service.forest.ForestService}. The algorithms are in {@code lookalike.index}; this
 * package opens files and catalogues for them.
 */
@NullMarked
package lookalike.service.forest;

import org.jspecify.annotations.NullMarked;
