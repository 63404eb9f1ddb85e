/**
 * The page of products that look nearly the same, in groups, and what can be said of them.
 * <p>Start at {@link lookalike.ui.duplicates.DuplicatesPage}. What is said is stored by the catalogues' service, as by
 * {@code lookalike duplicates}; here are only the groups as they are left by it.
 */
@NullMarked
package lookalike.ui.duplicates;

import org.jspecify.annotations.NullMarked;
