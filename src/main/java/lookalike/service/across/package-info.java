/**
 * One search of all catalogues of a data folder.
 * <p>Start at {@link lookalike.service.across.AllCatalogues}. How results of catalogues with different learned scores
 * become one list is {@link lookalike.service.across.MergedOrder}'s.
 */
@NullMarked
package lookalike.service.across;

import org.jspecify.annotations.NullMarked;
