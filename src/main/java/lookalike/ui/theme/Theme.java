package lookalike.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Applies Primer Light or Dark, and the size of text, to a scene: the system's, until the user chooses.
 */
public final class Theme {

    /** The user's choice. */
    public enum Choice { SYSTEM, LIGHT, DARK }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

    private final IntegerProperty textSize = new SimpleIntegerProperty(TextSize.SYSTEM);

    /** @return the choice; may be changed at any time */
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** @return the size of text in percent, as {@link TextSize} knows it; may be changed at any time */
    public IntegerProperty textSize() {
        return textSize;
    }

    /**
     * Keeps the theme of {@code scene}, which has its style sheets, up to date from now on. Its popups follow it.
     *
     * @return ends it; the system's preferences would hold the scene for ever
     */
    public Subscription styleScene(Scene scene) {
        List<String> own = List.copyOf(scene.getStylesheets());
        Subscription following = Platform.getPreferences().colorSchemeProperty().subscribe(() -> apply(scene))
                .and(choice.subscribe(() -> apply(scene)))
                .and(textSize.subscribe(percent -> scene.getStylesheets().setAll(Stream.concat(own.stream(),
                        TextSize.of(percent.intValue()).styleSheet().stream()).toList())))
                .and(PopupGround.follow());
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
