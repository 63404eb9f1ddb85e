/**
 * The content that can be dropped on the window or pasted into it, from any program.
 * <p>Start at {@link lookalike.ui.drop.DroppedContent}. Recognises content and leaves its use to others.
 */
@NullMarked
package lookalike.ui.drop;

import org.jspecify.annotations.NullMarked;
