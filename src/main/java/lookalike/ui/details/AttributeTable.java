package lookalike.ui.details;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import lookalike.catalogue.Product;
import lookalike.ui.text.Messages;

/** What the catalogue says of a product beside its name, description, picture and link. */
final class AttributeTable {

    /** Between the values of a product's variants. */
    private static final String SEPARATOR = " · ";

    private final Messages words;
    private final GridPane grid;

    /** @param grid filled with a row for each attribute */
    AttributeTable(Messages words, GridPane grid) {
        this.words = words;
        this.grid = grid;
    }

    void show(Product product) {
        grid.getChildren().clear();
        Set<String> elsewhere = shownElsewhere(product);
        int row = 0;
        for (var attribute : product.attributes().entrySet()) {
            if (!elsewhere.contains(attribute.getValue())) {
                addRow(row++, attribute.getKey(), String.join(SEPARATOR, product.values(attribute.getKey())));
            }
        }
        for (String header : product.variants().keySet()) {
            if (!product.attributes().containsKey(header)) {
                addRow(row++, header, String.join(SEPARATOR, product.values(header)));
            }
        }
    }

    private static Set<String> shownElsewhere(Product product) {
        Set<String> shown = new HashSet<>(List.of(product.name(), product.description()));
        shown.addAll(product.images());
        product.offer().link().map(URI::toString).ifPresent(shown::add);
        return shown;
    }

    private void addRow(int row, String header, String value) {
        Label key = new Label(words.header(header));
        key.getStyleClass().add("attribute-name");
        Label text = new Label(value);
        text.getStyleClass().add("attribute-value");
        text.setWrapText(true);
        key.setLabelFor(text);
        grid.addRow(row, key, text);
    }
}
