package lookalike.ui.colour;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColour;
import lookalike.image.palette.NamedColours;
import lookalike.ui.pictures.Picture;
import lookalike.ui.search.QueryPanel;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;
import lookalike.ui.theme.ThemedPopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The colour that results should have: typed by name, chosen from those with names, or taken from the photo. */
public final class ColourChoice {

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final double LARGEST = 420;
    /** A colour is the mean of so many pixels across, as single ones are noise. */
    private static final int DROP = 5;

    private final Messages words;
    private final SearchState state;
    private final QueryPanel query;
    private final NamedColours names = new NamedColours();
    private final TextField field = new TextField();
    private final Region chosen = new Region();
    private final Button clear;
    private final VBox root;

    /** @param query whose photo a colour can be taken from */
    public ColourChoice(Messages words, SearchState state, QueryPanel query) {
        this.words = words;
        this.state = state;
        this.query = query;
        ColourNames swatches = new ColourNames(words, colour -> state.wish(Optional.of(colour)));
        this.clear = button(Feather.X, words, "colour.clear");
        Label title = new Label(words.of("colour.title"));
        title.getStyleClass().add("ranking-name");
        title.setLabelFor(field);
        FittingPrompt.show(field, words.of("colour.prompt"));
        field.setAccessibleText(words.of("colour.title"));
        field.setPrefColumnCount(12);
        field.setOnAction(_ -> typed());
        field.textProperty().addListener(_ -> field.pseudoClassStateChanged(UNKNOWN, false));
        field.getStyleClass().add("small");
        chosen.getStyleClass().add("colour-chosen");
        Button all = button(Feather.DROPLET, words, "colour.names");
        all.setId("colourNames");
        all.setOnAction(_ -> swatches.show(all));
        Button dropper = button(Feather.CROSSHAIR, words, "colour.dropper");
        dropper.setId("dropper");
        dropper.setOnAction(_ -> showPhoto(dropper));
        clear.setOnAction(_ -> state.wish(Optional.empty()));
        HBox line = new HBox(chosen, field, all, dropper, clear);
        line.getStyleClass().add("colour-line");
        root = new VBox(title, line);
        root.getStyleClass().addAll("ranking-group", "colour-choice");
        root.getStylesheets().add(ColourChoice.class.getResource("colour.css").toExternalForm());
        state.ranking().subscribe(options -> show(options.colour()));
        state.sought().subscribe(sought -> dropper.setDisable(sought.photos().isEmpty()));
    }

    private static Button button(Feather icon, Messages words, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setAccessibleText(words.of(key));
        button.setTooltip(new Tooltip(words.of(key)));
        return button;
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    private void typed() {
        String text = field.getText().strip();
        Optional<LabColour> found = names.parse(text);
        field.pseudoClassStateChanged(UNKNOWN, !text.isEmpty() && found.isEmpty());
        if (text.isEmpty() || found.isPresent()) {
            state.wish(found);
        }
    }

    private void show(Optional<String> hex) {
        Optional<LabColour> colour = hex.flatMap(names::parse);
        clear.setDisable(colour.isEmpty());
        chosen.setStyle("-fx-background-color: " + hex.orElse("transparent"));
        field.setText(colour.map(this::name).orElse(""));
    }

    /** @return the colour's name, if it has one, else its code */
    private String name(LabColour colour) {
        NamedColour nearest = names.nearest(colour);
        return nearest.colour().hex().equals(colour.hex()) ? nearest.word(words.language()) : colour.hex();
    }

    private void showPhoto(Node owner) {
        Picture photo = query.picture();
        if (photo == null) {
            return;
        }
        ImageView view = new ImageView(photo.image());
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(LARGEST, photo.image().getWidth()));
        view.setFitHeight(Math.min(LARGEST, photo.image().getHeight()));
        view.setCursor(Cursor.CROSSHAIR);
        view.setAccessibleText(words.of("colour.dropper.help"));
        Label help = new Label(words.of("colour.dropper.help"));
        VBox pane = new VBox(view, help);
        pane.getStyleClass().add("colour-dropper");
        pane.getStylesheets().addAll(root.getStylesheets());
        ThemedPopOver popOver = ColourNames.popOver(pane);
        view.setOnMouseClicked(click -> {
            popOver.hide();
            state.wish(Optional.of(colourAt(photo.image(), view, click)));
        });
        popOver.showBelow(owner);
    }

    private static LabColour colourAt(Image image, ImageView view, MouseEvent click) {
        double scale = image.getWidth() / view.getLayoutBounds().getWidth();
        return colourAt(image, (int) (click.getX() * scale), (int) (click.getY() * scale));
    }

    /** @return the mean colour around a pixel */
    static LabColour colourAt(Image image, int x, int y) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int i = 0; i < DROP * DROP; i++) {
            int atX = Math.clamp(x + i % DROP - DROP / 2, 0, (int) image.getWidth() - 1);
            int atY = Math.clamp(y + i / DROP - DROP / 2, 0, (int) image.getHeight() - 1);
            Color pixel = image.getPixelReader().getColor(atX, atY);
            red += pixel.getRed();
            green += pixel.getGreen();
            blue += pixel.getBlue();
        }
        int count = DROP * DROP;
        return LabColour.ofRgb(level(red / count) << 16 | level(green / count) << 8 | level(blue / count));
    }

    private static int level(double share) {
        return (int) Math.round(255 * share);
    }
}
