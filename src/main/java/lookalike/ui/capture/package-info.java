/**
 * A part of the screen as the photo to search with.
 * <p>Start at {@link lookalike.ui.capture.ScreenCapture}. The user chooses the part on a picture of the screen, taken
 * while the window is out of the way, so that nothing moves meanwhile.
 */
@NullMarked
package lookalike.ui.capture;

import org.jspecify.annotations.NullMarked;
