/**
 * Many photos at once: which files are meant, and a search for each, in which a broken photo spoils its own answer
 * only.
 * <p>Start at {@link lookalike.service.batch.PhotoBatch}. Command line and window search in the same way.
 */
@NullMarked
package lookalike.service.batch;

import org.jspecify.annotations.NullMarked;
