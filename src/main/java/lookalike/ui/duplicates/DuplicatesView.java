package lookalike.ui.duplicates;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.DuplicateCluster;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** The groups in a list that makes only the rows in sight, and above it what can be done with all of them. */
final class DuplicatesView {

    /** The width of a product in the style sheet with the gap after it, and what a row needs beside. */
    private static final double PRODUCT_WIDTH = 216;
    private static final double BESIDE = 40;

    private final Messages words;
    private final DuplicateGroups groups;
    private final DuplicateActions actions;
    private final Runnable again;
    private final Label count = new Label();
    private final Label told = new Label();
    private final HBox undoLine = new HBox();
    private final ListView<DuplicateRow> list = new ListView<>();
    private final HiddenProducts hidden;
    private final Button export;
    private int columns = 1;

    /**
     * @param source of the products' pictures
     * @param again compares everything again
     */
    DuplicatesView(Messages words, Pictures pictures, PictureSource source, DuplicateGroups groups,
            DuplicateActions actions, Runnable again) {
        this.words = words;
        this.groups = groups;
        this.actions = actions;
        this.again = again;
        this.hidden = new HiddenProducts(words, pictures, source, this::showAgain);
        this.export = new Button(words.of("duplicates.export"));
        list.setCellFactory(_ -> new DuplicateCell(words, pictures, source, this::say));
        list.getStyleClass().addAll("row-list", "duplicates-list");
        list.setAccessibleText(words.of("page.duplicates", actions.catalogue()));
        list.setPlaceholder(new Label());
        list.widthProperty().subscribe(width -> {
            int fitting = Math.max(1, (int) ((width.doubleValue() - BESIDE) / PRODUCT_WIDTH));
            if (fitting != columns) {
                columns = fitting;
                fillList();
            }
        });
    }

    /** Shows itself in a page. */
    void fill(VBox page) {
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        ToggleButton hiddenOnes = new ToggleButton(words.of("duplicates.hidden"));
        hiddenOnes.getStyleClass().add("duplicates-hidden-toggle");
        hiddenOnes.setMinWidth(Region.USE_PREF_SIZE);
        hiddenOnes.setOnAction(_ -> showHidden(hiddenOnes.isSelected()));
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.getStyleClass().add("duplicates-export");
        export.setOnAction(_ -> actions.export(groups.groups()));
        HBox head = new HBox(count, hiddenOnes, export);
        head.getStyleClass().add("manage-line");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        Button undo = new Button(words.of("boards.undo"));
        undo.getStyleClass().addAll("small", "duplicates-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> undo());
        undoLine.getChildren().setAll(told, undo);
        undoLine.getStyleClass().addAll("manage-line", "duplicates-told");
        Node hiddenList = hidden.node();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(hiddenList, Priority.ALWAYS);
        Visibility.set(hiddenList, false);
        page.getChildren().setAll(head, undoLine, list, hiddenList);
        refresh();
    }

    private void say(DuplicateMark mark) {
        actions.store(mark, true, () -> {
            groups.apply(mark);
            refresh();
            list.requestFocus();
        });
    }

    private void undo() {
        groups.last().ifPresent(mark -> actions.store(mark, false, () -> {
            groups.undo();
            refresh();
            list.requestFocus();
        }));
    }

    private void showHidden(boolean isWanted) {
        if (!isWanted && hidden.isChanged()) {
            again.run();
            return;
        }
        Visibility.set(list, !isWanted);
        Visibility.set(hidden.node(), isWanted);
        if (isWanted) {
            actions.hidden(hidden::show);
        }
    }

    private void showAgain(Product product) {
        actions.store(new DuplicateMark.Hidden(product), false, () -> hidden.remove(product));
    }

    private void refresh() {
        List<DuplicateCluster> left = groups.groups();
        count.setText(left.isEmpty() ? words.of("duplicates.none", DuplicateCluster.NEARLY_SAME)
                : words.of("duplicates.count", groups.products(), left.size(), DuplicateCluster.NEARLY_SAME));
        export.setDisable(left.isEmpty());
        groups.last().ifPresent(mark -> told.setText(switch (mark) {
            case DuplicateMark.Hidden(Product product) -> words.of("duplicates.said.hidden", product.name());
            case DuplicateMark.Different different -> words.of("duplicates.said.different", different.pairs().size(),
                    different.pairs().getFirst().one().name(), different.pairs().getFirst().other().name());
        }));
        Visibility.set(undoLine, groups.last().isPresent());
        fillList();
    }

    /** Keeps the place in the list, as far as the same rows are left. */
    private void fillList() {
        list.getItems().setAll(DuplicateRow.of(groups.groups(), columns));
    }
}
