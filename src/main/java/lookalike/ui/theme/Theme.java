package lookalike.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Applies Primer Light or Dark to a scene: the system's theme, until the user chooses. Text is as large as the
 * system's.
 */
public final class Theme {

    /** The user's choice. */
    public enum Choice { SYSTEM, LIGHT, DARK }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

    /** @return the choice; may be changed at any time */
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /**
     * Keeps the theme of {@code scene}, which has its style sheets, up to date from now on. Its popups follow it.
     *
     * @return ends it; the system's preferences would hold the scene for ever
     */
    public Subscription styleScene(Scene scene) {
        TextSize.ofSystem().styleSheet().ifPresent(scene.getStylesheets()::add);
        Subscription following = Platform.getPreferences().colorSchemeProperty().subscribe(() -> apply(scene))
                .and(choice.subscribe(() -> apply(scene))).and(PopupGround.follow());
        apply(scene);
        return following;
    }

    private void apply(Scene scene) {
        ColorScheme scheme = switch (choice.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        scene.getPreferences().setColorScheme(scheme);
        scene.setUserAgentStylesheet(scheme == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
