/**
 * The page of many photos: each is searched with by itself, and all results are exported together.
 * <p>Start at {@link lookalike.ui.batch.BatchPage}. The service searches and makes the files, as for
 * {@code lookalike search FOLDER --out}.
 */
@NullMarked
package lookalike.ui.batch;

import org.jspecify.annotations.NullMarked;
