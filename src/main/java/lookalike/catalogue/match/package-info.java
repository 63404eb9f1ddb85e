/**
 * Which picture a text of a table means, and which pictures belong together by their names.
 * <p>Start at {@link lookalike.catalogue.match.PictureIndex}, which finds the picture that a cell names;
 * {@link lookalike.catalogue.match.ResizedCopies} knows which are resized copies of others, and
 * {@link lookalike.catalogue.match.ViewName} what a picture may be a further view of. No file is opened here.
 */
@NullMarked
package lookalike.catalogue.match;

import org.jspecify.annotations.NullMarked;
