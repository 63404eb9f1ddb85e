package lookalike.ui.search;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.image.palette.NamedColours;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.PaletteChips;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/**
 * What a tile says of its product: the name on up to two lines, catalogue, brand and kind with the price, the likeness
 * with the colours. It is as high for every product, so that the pictures of a row are of one height.
 */
final class TileText extends VBox {

    private static final String BETWEEN = " · ";

    private final Messages words;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label price = new Label();
    private final Label likeness = new Label();
    private final Label twins = new Label();
    private final PaletteChips chips;
    private final HBox signs;
    private int twinCount;

    TileText(Messages words, NamedColours colours) {
        this.words = words;
        this.chips = new PaletteChips(colours, words);
        name.getStyleClass().add("tile-name");
        name.setWrapText(true);
        facts.getStyleClass().add("tile-caption");
        price.getStyleClass().addAll("tile-caption", "tile-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        likeness.getStyleClass().add("tile-likeness");
        likeness.setMinWidth(Region.USE_PREF_SIZE);
        twins.getStyleClass().add("tile-caption");
        this.signs = new HBox(4, likeness, gap(), twins, chips);
        signs.widthProperty().subscribe(this::fitTwins);
        getChildren().addAll(name, new HBox(8, facts, gap(), price), signs);
        setMinWidth(0);
        getStyleClass().add("tile-text");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void show(Tile.Found found) {
        ProductMatch match = found.match();
        name.setText(match.product().name());
        facts.setText(Stream.of(found.origin(), found.isSoldOut() ? words.of("product.sold_out") : "", found.brand(),
                match.product().category()).filter(each -> !each.isBlank()).collect(Collectors.joining(BETWEEN)));
        price.setText(words.price(match.product().offer()));
        likeness.setText(match.isCompared() ? words.of(found.label().key()) : "");
        chips.show(found.palette());
        twinCount = match.twins().size();
        Visibility.set(twins, twinCount > 0);
        fitTwins();
    }

    /** On a narrow tile the number alone is left of what shares the picture, so that the likeness is never cut off. */
    private void fitTwins() {
        twins.setText(twinCount == 0 ? "" : words.of("search.twins", twinCount));
        double needed = likeness.prefWidth(-1) + twins.prefWidth(-1) + chips.prefWidth(-1) + 3 * signs.getSpacing();
        if (twinCount > 0 && signs.getWidth() > 0 && needed > signs.getWidth()) {
            twins.setText("+" + twinCount);
        }
    }

    /** Shows grey lines. */
    void blank() {
        for (Label label : new Label[] {name, facts, price, likeness, twins}) {
            label.setText("");
        }
        twinCount = 0;
        chips.show(Optional.empty());
    }

    /** @return what is shown of a result, for a screen reader */
    String spoken(ProductMatch match) {
        StringJoiner spoken = new StringJoiner(", ");
        spoken.add(match.isCompared() ? words.of("search.spoken", match.rank(), match.product().name(),
                likeness.getText(), match.likeness())
                : words.of("search.spoken.chosen", match.rank(), match.product().name()));
        String same = match.twins().isEmpty() ? "" : words.of("search.twins", match.twins().size());
        for (String text : new String[] {facts.getText(), price.getText(), same}) {
            if (!text.isBlank()) {
                spoken.add(text);
            }
        }
        return spoken.toString();
    }
}
