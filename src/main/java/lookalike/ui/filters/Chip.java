package lookalike.ui.filters;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Something that products are chosen by, which a click takes away. */
final class Chip extends Button {

    /**
     * @param text what it is
     * @param help that a click takes it away, in words
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
