/**
 * What can be dropped on the window or pasted into it, whichever program it comes from.
 * <p>Start at {@link lookalike.ui.drop.DroppedContent}. Says what was meant, and does nothing about it.
 */
package lookalike.ui.drop;
