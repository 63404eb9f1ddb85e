/**
 * The screen before the first photo: where to drop one, a button to choose one, and a few to try with.
 * <p>Start at {@link lookalike.ui.landing.LandingController}.
 */
package lookalike.ui.landing;
