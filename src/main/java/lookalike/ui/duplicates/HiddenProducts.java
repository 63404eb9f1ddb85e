package lookalike.ui.duplicates;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.PictureCell;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;

/** The list of hidden products, which can be shown again. */
final class HiddenProducts {

    private final Messages words;
    private final Pictures pictures;
    private final PictureSource source;
    private final Consumer<Product> shown;
    private final ListView<Product> list = new ListView<>();
    private boolean isChanged;

    /**
     * @param source of the products' pictures
     * @param shown told the product that the user wants to see again
     */
    HiddenProducts(Messages words, Pictures pictures, PictureSource source, Consumer<Product> shown) {
        this.words = words;
        this.pictures = pictures;
        this.source = source;
        this.shown = shown;
        list.getStyleClass().addAll("row-list", "duplicates-list");
        list.setAccessibleText(words.of("duplicates.hidden"));
        Label none = new Label(words.of("duplicates.hidden.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new Cell());
    }

    /** @return the view */
    Node node() {
        return list;
    }

    /** @return whether a product was shown again */
    boolean isChanged() {
        return isChanged;
    }

    /** Shows products. */
    void show(List<Product> products) {
        list.getItems().setAll(products);
    }

    /** Removes a product that is hidden no longer. */
    void remove(Product product) {
        isChanged = true;
        list.getItems().remove(product);
        list.requestFocus();
    }

    private final class Cell extends PictureCell<Product> {

        Cell() {
            super(pictures);
        }

        @Override
        protected Node row(Product product) {
            PictureView picture = picture(source, product.image(), product.name());
            picture.getStyleClass().add("duplicates-small");
            Label name = new Label(product.name());
            Label id = new Label(product.id());
            id.getStyleClass().add("caption");
            VBox about = new VBox(name, id);
            HBox.setHgrow(about, Priority.ALWAYS);
            Button again = new Button(words.of("duplicates.show"));
            again.getStyleClass().addAll("small", "duplicates-show");
            again.setAccessibleText(words.of("duplicates.show.of", product.name()));
            again.setOnAction(_ -> shown.accept(product));
            HBox line = new HBox(picture, about, again);
            line.getStyleClass().add("manage-line");
            return line;
        }
    }
}
