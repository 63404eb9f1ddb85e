package lookalike.ui.filters;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An active filter; a click removes it. */
final class Chip extends Button {

    /**
     * @param text of the filter
     * @param help says that a click removes it
     */
    Chip(String text, String help, Runnable remove) {
        super(text, new FontIcon(Feather.X));
        getStyleClass().addAll("chip", "small");
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(new Tooltip(help));
        setAccessibleText(help);
        setOnAction(_ -> remove.run());
    }
}
