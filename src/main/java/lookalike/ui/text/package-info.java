/**
 * The window's texts: numbers and prices in words, and any problem as a sentence.
 * <p>Start at {@link lookalike.ui.text.Messages}. Knows no screen and no JavaFX. The texts are in
 * {@code messages.properties}, grouped by screen, with one for every type of problem and notice ({@code problem.} and
 * its code); code and FXML contain no texts.
 */
@NullMarked
package lookalike.ui.text;

import org.jspecify.annotations.NullMarked;
