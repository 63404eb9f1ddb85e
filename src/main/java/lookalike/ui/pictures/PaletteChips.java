package lookalike.ui.pictures;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
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

    private static final double RADIUS = 6.5;
    /** The radius of a colour with hardly any share, in radii. */
    private static final double LEAST = 0.6;

    private final NamedColours names;
    private final Messages words;
    private final Tooltip tip = new Tooltip();
    private final List<Circle> chips = Stream.generate(PaletteChips::chip).limit(Palette.MOST).toList();

    /** @param names in the language of the words */
    public PaletteChips(NamedColours names, Messages words) {
        this.names = names;
        this.words = words;
        getStyleClass().add("palette-chips");
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(chips);
        show(Optional.empty());
    }

    /** @param palette empty for no chips, which take no room then */
    public void show(Optional<Palette> palette) {
        List<Shade> shades = palette.map(Palette::shades).orElse(List.of());
        StringJoiner told = new StringJoiner(", ");
        for (int i = 0; i < chips.size(); i++) {
            boolean isShown = i < shades.size();
            chips.get(i).setVisible(isShown);
            chips.get(i).setManaged(isShown);
            if (isShown) {
                Shade shade = shades.get(i);
                paint(chips.get(i), shade);
                told.add(words.of("colour.share", names.nearest(shade.colour()).word(words.language()),
                        shade.share()));
            }
        }
        tip.setText(told.toString());
        if (shades.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else {
            Tooltip.install(this, tip);
        }
        setAccessibleText(told.toString());
    }

    private static Circle chip() {
        Circle chip = new Circle(RADIUS);
        chip.getStyleClass().add("palette-chip");
        return chip;
    }

    private static void paint(Circle chip, Shade shade) {
        double scale = LEAST + (1 - LEAST) * Math.sqrt(shade.share());
        chip.setScaleX(scale);
        chip.setScaleY(scale);
        chip.setFill(paint(shade.colour()));
    }

    /** @return a colour as JavaFX paints it */
    public static Color paint(LabColour colour) {
        int rgb = colour.toRgb();
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
