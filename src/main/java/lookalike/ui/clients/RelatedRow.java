package lookalike.ui.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.service.PictureSource;
import lookalike.service.taste.RelatedProduct;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** A row of small pictures of products that go with something, under a title; takes no room without products. */
final class RelatedRow {

    /** Products of a row. */
    static final int MOST = 5;

    private final Messages words;
    private final Pictures pictures;
    private final Label title = new Label();
    private final FlowPane products = new FlowPane();
    private final VBox root = new VBox(title, products);
    private final List<Pictures.Request> requests = new ArrayList<>();

    RelatedRow(Messages words, Pictures pictures) {
        this.words = words;
        this.pictures = pictures;
        title.getStyleClass().add("details-part-title");
        products.getStyleClass().add("together-products");
        root.getStyleClass().add("together");
        hide();
    }

    Node node() {
        return root;
    }

    void hide() {
        requests.forEach(Pictures.Request::cancel);
        requests.clear();
        Visibility.set(root, false);
    }

    /**
     * @param source of the pictures
     * @param open told the product that the user clicks
     */
    void show(String heading, PictureSource source, List<RelatedProduct> found, Consumer<Product> open) {
        hide();
        title.setText(heading);
        products.getChildren().setAll(found.stream().map(each -> tile(source, each, open)).toList());
        Visibility.set(root, !found.isEmpty());
    }

    private Node tile(PictureSource source, RelatedProduct related, Consumer<Product> open) {
        Product product = related.product();
        PictureView picture = new PictureView();
        picture.getStyleClass().add("details-small-picture");
        requests.add(pictures.load(source, product.image(), picture::show, _ -> picture.unreadable()));
        Button button = new Button(null, picture);
        button.getStyleClass().addAll("flat", "together-button");
        String told = words.of("together.product", product.name(), related.customers());
        button.setAccessibleText(told);
        button.setTooltip(new Tooltip(told));
        button.setOnAction(_ -> open.accept(product));
        return button;
    }
}
