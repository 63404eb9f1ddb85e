/**
 * How the window looks: light or dark, and whether things may move.
 * <p>Start at {@link lookalike.ui.theme.Theme}. Knows no other room.
 */
package lookalike.ui.theme;
