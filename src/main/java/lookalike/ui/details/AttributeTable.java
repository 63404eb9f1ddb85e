package lookalike.ui.details;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import lookalike.catalogue.Availability;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

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

    /**
     * Shows every column that is not shown above the table, and the product's number, which is no attribute.
     *
     * @param roles of the columns
     */
    void show(Product product, Map<String, ColumnRole> roles) {
        grid.getChildren().clear();
        Set<String> elsewhere = shownElsewhere(product);
        int row = 0;
        addRow(row++, roles.entrySet().stream().filter(each -> each.getValue() == ColumnRole.ID).map(Map.Entry::getKey)
                .findFirst().map(words::header).orElse(words.of("meaning.id")), product.id());
        for (var attribute : product.attributes().entrySet()) {
            ColumnRole role = roles.get(attribute.getKey());
            boolean isShown = role == null ? elsewhere.contains(attribute.getValue())
                    : isShown(product, role, attribute.getValue());
            if (!isShown) {
                addRow(row++, words.header(attribute.getKey()), text(product, attribute.getKey(), role));
            }
        }
        for (String header : product.variants().keySet()) {
            if (!product.attributes().containsKey(header)) {
                addRow(row++, words.header(header), String.join(SEPARATOR, product.values(header)));
            }
        }
    }

    /** @return the values of a column; numbers of pieces with what they mean */
    private String text(Product product, String header, @Nullable ColumnRole role) {
        String text = String.join(SEPARATOR, product.values(header));
        Availability stock = Availability.of(product, header);
        if (role != ColumnRole.STOCK || !stock.isCounted()) {
            return text;
        }
        return words.of(stock.isSoldOut() ? "product.stock.none" : "product.stock", text);
    }

    /** @return whether what a column of this meaning says stands above the table */
    private static boolean isShown(Product product, ColumnRole role, String cell) {
        return switch (role) {
            case ID, NAME, DESCRIPTION, PICTURE -> true;
            case URL -> product.offer().link().isPresent();
            case CURRENCY -> product.offer().price().isPresent();
            case PRICE, SALE_PRICE -> product.offer().price()
                    .map(price -> digits(price.toPlainString()).equals(digits(cell))).orElse(false);
            case RATING -> product.ratings().rating().isPresent();
            case REVIEWS -> product.ratings().rating().isPresent() && product.ratings().reviews().isPresent();
            default -> false;
        };
    }

    /** @return the digits of a number without zeros at the end: the same however its decimals are written */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceAll("0+$", "");
    }

    private static Set<String> shownElsewhere(Product product) {
        Set<String> shown = new HashSet<>(List.of(product.name(), product.description()));
        shown.addAll(product.images());
        product.offer().link().map(URI::toString).ifPresent(shown::add);
        return shown;
    }

    private void addRow(int row, String header, String value) {
        Label key = new Label(header);
        key.getStyleClass().add("attribute-name");
        Label text = new Label(value);
        text.getStyleClass().add("attribute-value");
        text.setWrapText(true);
        key.setLabelFor(text);
        grid.addRow(row, key, text);
    }
}
