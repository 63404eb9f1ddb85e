/**
 * What the window says: its texts, numbers and prices in words, and any problem as a sentence.
 * <p>Start at {@link lookalike.ui.text.Messages}. Knows no screen and no JavaFX. The texts themselves lie in
 * {@code messages.properties}, grouped by screen; nothing is worded in code or FXML.
 */
package lookalike.ui.text;
