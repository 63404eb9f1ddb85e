/**
 * The window. One package per screen: controller, tasks, and beside them in the resources FXML and CSS of that name.
 * <p>Start at {@link lookalike.ui.LookalikeWindow}, which puts the screens together by plain constructors. The order
 * of the rooms inside: {@code words}, {@code theme}, {@code pictures}, {@code drop}, {@code page} and {@code status} know
 * no screen; {@code search} holds what is looked for and shows answers; {@code query}, {@code filters} and
 * {@code details} show and change parts of that, {@code boards} keeps results, {@code preparation} gets catalogues
 * ready, {@code landing} and {@code catalogue} lead to them; {@code settings}, {@code help} and {@code evaluation} are
 * pages. JavaFX lives here and nowhere else; nothing here computes anything about pictures or catalogues but asks the
 * rooms below, in the background.
 */
package lookalike.ui;
