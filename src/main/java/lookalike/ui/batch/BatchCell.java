package lookalike.ui.batch;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.PictureCell;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** Shows a photo, and beside it what it found or why it cannot be searched with. */
final class BatchCell extends PictureCell<BatchRow> {

    private final Messages words;
    private final PictureSource photos;
    private final PictureSource products;

    /**
     * @param photos of files, by their path
     * @param products pictures of the catalogue's products
     */
    BatchCell(Messages words, Pictures pictures, PictureSource photos, PictureSource products) {
        super(pictures);
        this.words = words;
        this.photos = photos;
        this.products = products;
    }

    @Override
    protected void updateItem(@Nullable BatchRow row, boolean empty) {
        super.updateItem(row, empty);
        setAccessibleText(empty || row == null ? null : spoken(row));
    }

    @Override
    protected Node row(BatchRow row) {
        boolean isBroken = row.outcome() instanceof BatchRow.Outcome.Broken;
        VBox photo = tile(photos, row.photo().toString(), row.name(), "", isBroken);
        photo.getStyleClass().add("batch-photo");
        HBox line = new HBox(photo);
        line.getStyleClass().add("batch-row");
        switch (row.outcome()) {
            case BatchRow.Outcome.Waiting _ -> line.getChildren().add(sentence(words.of("batch.waiting"), "caption"));
            case BatchRow.Outcome.Broken(String why, String whole) -> {
                Label broken = sentence(why, "field-problem");
                broken.setTooltip(new Tooltip(whole));
                line.getChildren().add(broken);
            }
            case BatchRow.Outcome.Found(SearchResult answer) -> {
                if (answer.matches().isEmpty()) {
                    line.getChildren().add(sentence(words.of("batch.nothing"), "caption"));
                }
                answer.matches().forEach(match -> line.getChildren().add(product(match)));
            }
        }
        return line;
    }

    private static Label sentence(String text, String style) {
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.getStyleClass().add(style);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return sentence;
    }

    private Node product(ProductMatch match) {
        Product product = match.product();
        return tile(products, match.image(), product.name(), words.price(product.offer()), false);
    }

    private VBox tile(PictureSource source, String image, String name, String below, boolean isBroken) {
        PictureView picture = isBroken ? unreadable(name) : picture(source, image, name);
        picture.getStyleClass().add("batch-picture");
        Label title = new Label(name);
        title.setTooltip(new Tooltip(name));
        Label price = new Label(below);
        price.getStyleClass().add("caption");
        VBox tile = new VBox(picture, title, price);
        tile.getStyleClass().add("batch-tile");
        return tile;
    }

    private static PictureView unreadable(String name) {
        PictureView picture = new PictureView();
        picture.setAccessibleText(name);
        picture.unreadable();
        return picture;
    }

    private String spoken(BatchRow row) {
        return words.of("batch.spoken", row.name(), switch (row.outcome()) {
            case BatchRow.Outcome.Waiting _ -> words.of("batch.waiting");
            case BatchRow.Outcome.Broken(String why, _) -> why;
            case BatchRow.Outcome.Found(SearchResult answer) -> answer.matches().isEmpty() ? words.of("batch.nothing")
                    : answer.matches().stream().map(match -> match.product().name())
                            .collect(Collectors.joining(", "));
        });
    }
}
