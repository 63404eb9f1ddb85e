/**
 * The screen before the first photo: a place to drop one, a button to choose one, and a few to try.
 * <p>Start at {@link lookalike.ui.landing.LandingController}.
 */
@NullMarked
package lookalike.ui.landing;

import org.jspecify.annotations.NullMarked;
