package lookalike.ui.neighbours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import lookalike.service.CatalogueInfo;
import lookalike.service.export.NeighbourFormat;
import lookalike.service.export.NeighbourSheets;
import lookalike.service.related.RelatedRequest;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** Asks which products lists should lead to, and how they are written. */
final class NeighboursForm {

    private static final int USUAL = 8;
    private static final int MOST = 100;

    private final Messages words;
    private final GridPane grid = new GridPane();
    private final Spinner<Integer> count = new Spinner<>(1, MOST, USUAL);
    private final List<CheckBox> same = new ArrayList<>();
    private final CheckBox inStock;
    private final ComboBox<NeighbourFormat> format =
            new ComboBox<>(FXCollections.observableArrayList(NeighbourFormat.values()));
    private final ComboBox<String> key;

    NeighboursForm(Messages words, CatalogueInfo catalogue) {
        this.words = words;
        this.inStock = new CheckBox(words.of("neighbours.stock"));
        this.key = new ComboBox<>(FXCollections.observableArrayList(catalogue.columns()));
        count.setEditable(true);
        count.setAccessibleText(words.of("neighbours.k"));
        FlowPane columns = new FlowPane(16, 8);
        for (String column : catalogue.groupings()) {
            CheckBox box = new CheckBox(words.header(column));
            box.setMnemonicParsing(false);
            box.setUserData(column);
            same.add(box);
        }
        columns.getChildren().setAll(same);
        columns.setPrefWrapLength(520);
        inStock.getStyleClass().add("neighbours-stock");
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(NeighbourFormat shown) {
                return shown == null ? "" : words.of("neighbours.format." + shown);
            }

            @Override
            public NeighbourFormat fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        format.setAccessibleText(words.of("neighbours.format"));
        format.getStyleClass().add("neighbours-format");
        key.setAccessibleText(words.of("neighbours.key"));
        grid.getStyleClass().add("settings-grid");
        add(label("neighbours.k", count), count);
        if (!same.isEmpty()) {
            add(new Label(words.of("neighbours.same")), columns);
        }
        add(new Label(words.of("neighbours.only")), inStock);
        add(label("neighbours.format", format), format);
        Label keyLabel = label("neighbours.key", key);
        add(keyLabel, key);
        format.setValue(NeighbourFormat.CSV);
        format.valueProperty().subscribe(chosen -> {
            boolean isShop = chosen == NeighbourFormat.SHOPIFY || chosen == NeighbourFormat.WOOCOMMERCE;
            Visibility.set(keyLabel, isShop);
            Visibility.set(key, isShop);
            key.setValue(NeighbourSheets.keyColumn(chosen, catalogue, Optional.empty()).orElse(null));
        });
    }

    private Label label(String text, Node of) {
        Label label = new Label(words.of(text));
        label.setLabelFor(of);
        return label;
    }

    private void add(Label label, Node field) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    /** @return the view */
    Node node() {
        return grid;
    }

    /** @return which products lists should lead to */
    RelatedRequest request() {
        return new RelatedRequest(count.getValue(), List.of(), same.stream().filter(CheckBox::isSelected)
                .map(box -> (String) box.getUserData()).toList(), List.of(), inStock.isSelected());
    }

    /** @return how lists are written */
    NeighbourFormat format() {
        return format.getValue();
    }

    /** @return header of the column that names products in the file; empty for their ids */
    Optional<String> key() {
        return Optional.ofNullable(key.getValue()).filter(_ -> key.isVisible());
    }

    /** @return whether nothing that the format needs is missing */
    boolean isComplete() {
        return format() != NeighbourFormat.SHOPIFY || key().isPresent();
    }
}
