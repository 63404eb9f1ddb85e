/**
 * The look of the window: light or dark, and whether animations are allowed.
 * <p>Start at {@link lookalike.ui.theme.Theme}. Knows no other package of the window.
 */
@NullMarked
package lookalike.ui.theme;

import org.jspecify.annotations.NullMarked;
