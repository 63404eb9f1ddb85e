package lookalike.ui.duplicates;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.DuplicateCluster;
import lookalike.search.NearDuplicates;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.PictureCell;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;

/** Shows a row of a group: what can be said of the group above its first row, and each product with its picture. */
final class DuplicateCell extends PictureCell<DuplicateRow> {

    private final Messages words;
    private final PictureSource source;
    private final Consumer<DuplicateMark> said;

    /** @param said told what the user says */
    DuplicateCell(Messages words, Pictures pictures, PictureSource source, Consumer<DuplicateMark> said) {
        super(pictures);
        this.words = words;
        this.source = source;
        this.said = said;
    }

    @Override
    protected Node row(DuplicateRow row) {
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
        PictureView picture = picture(source, nearest.one().id().equals(product.id()) ? nearest.image()
                : nearest.otherImage(), product.name());
        picture.getStyleClass().add("duplicates-picture");
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
