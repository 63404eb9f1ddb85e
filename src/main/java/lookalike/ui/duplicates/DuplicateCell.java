package lookalike.ui.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.DuplicateCluster;
import lookalike.search.NearDuplicates;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** Shows a row of a group: what can be said of the group above its first row, and each product with its picture. */
final class DuplicateCell extends ListCell<DuplicateRow> {

    private final Messages words;
    private final Pictures pictures;
    private final PictureSource source;
    private final Consumer<DuplicateMark> said;
    private final List<Pictures.Request> loading = new ArrayList<>();

    /** @param said told what the user says */
    DuplicateCell(Messages words, Pictures pictures, PictureSource source, Consumer<DuplicateMark> said) {
        this.words = words;
        this.pictures = pictures;
        this.source = source;
        this.said = said;
    }

    @Override
    protected void updateItem(@Nullable DuplicateRow row, boolean empty) {
        super.updateItem(row, empty);
        loading.forEach(Pictures.Request::cancel);
        loading.clear();
        setText(null);
        setGraphic(empty || row == null ? null : row(row));
    }

    private Node row(DuplicateRow row) {
        VBox lines = new VBox();
        lines.getStyleClass().add("duplicates-row");
        if (row.isFirst()) {
            lines.getStyleClass().add("duplicates-group");
            lines.getChildren().add(head(row.group()));
        }
        HBox products = new HBox();
        products.getStyleClass().add("duplicates-products");
        row.products().forEach(product -> products.getChildren().add(product(row.group(), product)));
        lines.getChildren().add(products);
        return lines;
    }

    private Node head(DuplicateCluster group) {
        Label count = new Label(words.of("duplicates.group", group.products().size(),
                group.pairs().getFirst().similarity()));
        count.getStyleClass().add("settings-title");
        Button different = new Button(words.of("duplicates.different"));
        different.getStyleClass().addAll("small", "duplicates-different");
        different.setTooltip(new Tooltip(words.of("duplicates.different.help")));
        different.setAccessibleText(words.of("duplicates.different.of", group.products().getFirst().name()));
        different.setOnAction(_ -> said.accept(DuplicateMark.Different.of(group)));
        HBox head = new HBox(count, different);
        head.getStyleClass().add("manage-line");
        return head;
    }

    private Node product(DuplicateCluster group, Product product) {
        NearDuplicates.Pair nearest = group.nearest(product);
        PictureView picture = new PictureView();
        picture.getStyleClass().add("duplicates-picture");
        picture.setAccessibleText(product.name());
        loading.add(pictures.load(source, nearest.one().id().equals(product.id()) ? nearest.image()
                : nearest.otherImage(), picture::show, _ -> picture.unreadable()));
        Label name = new Label(product.name());
        name.setTooltip(new Tooltip(product.name()));
        Label about = new Label(words.of("duplicates.about", product.id(), nearest.similarity()));
        about.getStyleClass().add("caption");
        HBox actions = new HBox(action("duplicates.hide", product, new DuplicateMark.Hidden(product)));
        if (group.products().size() > 2) {
            actions.getChildren().add(action("duplicates.other", product,
                    DuplicateMark.Different.of(group, product)));
        }
        actions.getStyleClass().add("duplicates-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox tile = new VBox(picture, name, about, actions);
        tile.getStyleClass().add("duplicates-product");
        return tile;
    }

    private Button action(String key, Product product, DuplicateMark mark) {
        Button action = new Button(words.of(key));
        action.getStyleClass().addAll("flat", "small", key.replace('.', '-'));
        action.setTooltip(new Tooltip(words.of(key + ".help")));
        action.setAccessibleText(words.of(key + ".of", product.name()));
        action.setOnAction(_ -> said.accept(mark));
        return action;
    }
}
