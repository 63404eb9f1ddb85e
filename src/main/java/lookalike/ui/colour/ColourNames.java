package lookalike.ui.colour;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColour;
import lookalike.image.palette.NamedColours;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.ThemedPopOver;

/** A pop-over with a swatch of each colour that has a name. */
public final class ColourNames {

    private static final double ACROSS = 300;

    private final Messages words;
    private final NamedColours names = new NamedColours();
    private final Consumer<LabColour> chosen;

    /** @param chosen told the colour that the user clicks */
    public ColourNames(Messages words, Consumer<LabColour> chosen) {
        this.words = words;
        this.chosen = chosen;
    }

    /** Opens the pop-over below a node. */
    public void show(Node owner) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("colour-names");
        pane.setPrefWrapLength(ACROSS);
        pane.getStylesheets().add(ColourNames.class.getResource("colour.css").toExternalForm());
        ThemedPopOver popOver = popOver(pane);
        for (NamedColour colour : names.all()) {
            String word = colour.word(words.language());
            Button swatch = new Button();
            swatch.getStyleClass().add("colour-swatch");
            swatch.setStyle("-fx-background-color: -color-border-default, " + colour.colour().hex());
            swatch.setAccessibleText(word);
            swatch.setTooltip(new Tooltip(word));
            swatch.setOnAction(_ -> {
                popOver.hide();
                chosen.accept(colour.colour());
            });
            pane.getChildren().add(swatch);
        }
        popOver.showBelow(owner);
    }

    static ThemedPopOver popOver(Node content) {
        return new ThemedPopOver(content);
    }
}
