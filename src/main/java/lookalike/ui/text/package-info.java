/**
 * What the window says: its texts, numbers and prices in words, and any problem as a sentence.
 * <p>Start at {@link lookalike.ui.text.Messages}. Knows no screen and no JavaFX. The texts themselves lie in
 * {@code messages.properties}, grouped by screen, with one for every type of problem and notice
 * ({@code problem.} and its code); nothing is worded in code or FXML.
 */
package lookalike.ui.text;
