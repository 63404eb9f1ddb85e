package lookalike.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColours;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.ui.text.Messages;

/** A row of chips of a garment's main colours, the largest first. Its colours are told to screen readers by name. */
public final class PaletteChips extends HBox {

    private static final double LEAST_RADIUS = 4;
    private static final double MOST_RADIUS = 6.5;

    private final NamedColours names;
    private final Messages words;
    private final Tooltip tip = new Tooltip();

    /** @param names in the language of the words */
    public PaletteChips(NamedColours names, Messages words) {
        this.names = names;
        this.words = words;
        getStyleClass().add("palette-chips");
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param palette empty for no chips */
    public void show(Optional<Palette> palette) {
        List<Node> chips = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Shade shade : palette.map(Palette::shades).orElse(List.of())) {
            chips.add(chip(shade));
            told.add(words.of("colour.share", names.nearest(shade.colour()).word(words.language()), shade.share()));
        }
        getChildren().setAll(chips);
        String text = String.join(", ", told);
        tip.setText(text);
        if (told.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else {
            Tooltip.install(this, tip);
        }
        setAccessibleText(text);
    }

    private static Circle chip(Shade shade) {
        Circle chip = new Circle(LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(shade.share()),
                paint(shade.colour()));
        chip.getStyleClass().add("palette-chip");
        return chip;
    }

    /** @return a colour as JavaFX paints it */
    public static Color paint(LabColour colour) {
        int rgb = colour.toRgb();
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
