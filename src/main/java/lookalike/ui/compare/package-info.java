/**
 * Two to four products side by side: {@link lookalike.ui.compare.ComparePage}.
 */
@NullMarked
package lookalike.ui.compare;

import org.jspecify.annotations.NullMarked;
