package lookalike.ui.ranking;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.search.Prediction;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;
import lookalike.ui.theme.TextProbe;

/** The values of a column, the most probable for the photo first; a click or Enter chooses one. */
final class ValueList {

    private static final double ROW = 30;
    private static final int ROWS = 8;

    private final Messages words;
    private final Consumer<String> chosen;
    private final ListView<Prediction.Choice> list;
    private final VBox root;

    /**
     * @param header of the column, in words
     * @param chosen told the value
     */
    ValueList(Messages words, String header, Prediction prediction, Consumer<String> chosen) {
        this.words = words;
        this.chosen = chosen;
        Label title = new Label(words.of("predictions.choose", header));
        title.getStyleClass().add("caption");
        list = new ListView<>(FXCollections.observableArrayList(prediction.choices()));
        list.setAccessibleText(header);
        TextProbe probe = new TextProbe();
        probe.factorProperty().subscribe(() -> {
            double row = Math.ceil(ROW * probe.factor());
            list.setFixedCellSize(row);
            list.setPrefHeight(row * Math.min(ROWS, prediction.choices().size()) + 2);
        });
        list.setCellFactory(_ -> new ValueCell());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                chooseSelected();
                key.consume();
            }
        });
        list.getSelectionModel().selectFirst();
        root = new VBox(title, list, probe);
        root.getStyleClass().add("prediction-values");
        root.getStylesheets().add(ValueList.class.getResource("predictions.css").toExternalForm());
        if (prediction.choices().size() > ROWS) {
            root.getChildren().add(1, finder(prediction));
        }
    }

    Node node() {
        return root;
    }

    private TextField finder(Prediction prediction) {
        TextField find = new TextField();
        FittingPrompt.show(find, words.of("filters.find"));
        find.setAccessibleText(words.of("filters.find"));
        find.textProperty().subscribe(text -> {
            list.setItems(FXCollections.observableArrayList(prediction.choices().stream()
                    .filter(choice -> choice.value().toLowerCase(Locale.ROOT)
                            .contains(text.strip().toLowerCase(Locale.ROOT)))
                    .toList()));
            list.getSelectionModel().selectFirst();
        });
        find.setOnAction(_ -> chooseSelected());
        return find;
    }

    private void chooseSelected() {
        Prediction.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            chosen.accept(choice.value());
        }
    }

    /** A value, with how probable it is. */
    private final class ValueCell extends ListCell<Prediction.Choice> {

        private final Label value = new Label();
        private final Label probability = new Label();
        private final HBox line;

        ValueCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            probability.getStyleClass().add("caption");
            probability.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(value, gap, probability);
            line.getStyleClass().add("prediction-line");
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    chosen.accept(getItem().value());
                }
            });
        }

        @Override
        protected void updateItem(Prediction.Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                value.setText(choice.value());
                probability.setText(words.of("predictions.probability", choice.probability()));
                setAccessibleText(words.of("predictions.choice", choice.value(), choice.probability()));
            }
        }
    }
}
