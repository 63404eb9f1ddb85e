/**
 * The window. One package per screen: controller, tasks, and beside them in the resources FXML and CSS of that name.
 * <p>Start at {@link lookalike.ui.LookalikeWindow}, which puts the screens together by plain constructors. The order
 * of the rooms inside: {@code words}, {@code theme}, {@code pictures}, {@code drop} and {@code status} know no screen;
 * {@code search} shows answers; {@code details} and {@code preparation} build on it, {@code landing} and
 * {@code catalogue} lead to it. JavaFX lives here and nowhere else; nothing here computes anything about pictures or
 * catalogues but asks the rooms below, in the background.
 */
package lookalike.ui;
