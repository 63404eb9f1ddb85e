/**
 * The window. One package per screen: controllers and tasks; FXML and CSS are in the resources under the same package
 * name.
 * <p>Start at {@link lookalike.ui.LookalikeWindow}, which connects the screens by plain constructors. The packages
 * inside: {@code text}, {@code theme}, {@code pictures}, {@code drop}, {@code page} and {@code status} know no screen;
 * {@code search} holds the query and shows results; {@code query}, {@code filters}, {@code ranking}, {@code colour} and
 * {@code details} show and change parts of that, {@code boards} stores favourites and boards, {@code preparation} gets
 * catalogues ready, {@code landing} and {@code catalogue} lead to them; {@code settings}, {@code help} and {@code
 * evaluation} are pages. Only these packages use JavaFX; they compute nothing about pictures or catalogues but call
 * {@code lookalike.service} in the background.
 */
@NullMarked
package lookalike.ui;

import org.jspecify.annotations.NullMarked;
