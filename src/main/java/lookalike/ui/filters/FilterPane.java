package lookalike.ui.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Condition;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;

/** The columns on the left, and on the right the options of the selected one. */
final class FilterPane {

    /** With more values than this, there is a search field for them. */
    private static final int LONG_LIST = 12;

    private final Messages words;
    private final BiConsumer<String, List<Condition>> chosen;
    private final ListView<FacetOption> columns = new ListView<>();
    private final StackPane values = new StackPane();
    private final HBox root = new HBox(columns, values);
    private ProductFilter selection = ProductFilter.ALL;
    private int products;
    private String shownColumn = "";
    private boolean updating;

    /** @param chosen told a column and its conditions */
    FilterPane(Messages words, BiConsumer<String, List<Condition>> chosen) {
        this.words = words;
        this.chosen = chosen;
        root.getStyleClass().add("filter-pane");
        columns.getStyleClass().add("filter-columns");
        columns.setAccessibleText(words.of("filters.columns"));
        values.getStyleClass().add("filter-values");
        columns.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(FacetOption choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty ? null : words.header(choice.column()));
            }
        });
        columns.getSelectionModel().selectedItemProperty().subscribe(choice -> {
            if (choice != null && !updating) {
                shownColumn = choice.column();
                showColumn(choice);
            }
        });
    }

    Node node() {
        return root;
    }

    /**
     * Shows the options.
     *
     * @param products how many pass all filters
     */
    void show(List<FacetOption> choices, ProductFilter now, int products) {
        selection = now;
        this.products = products;
        updating = true;
        columns.setItems(FXCollections.observableArrayList(choices));
        FacetOption choice = choices.stream().filter(each -> each.column().equals(shownColumn)).findFirst()
                .orElse(choices.isEmpty() ? null : choices.getFirst());
        columns.getSelectionModel().select(choice);
        updating = false;
        if (choice == null) {
            showSentence(words.of("filters.none"));
        } else {
            shownColumn = choice.column();
            showColumn(choice);
        }
    }

    /** Shows that the options are not known yet, which may take a moment in a large catalogue. */
    void showCounting() {
        updating = true;
        columns.getItems().clear();
        updating = false;
        showSentence(words.of("filters.counting"));
    }

    /** Shows why there are no options. */
    void showSentence(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        values.getChildren().setAll(label);
    }

    private void showColumn(FacetOption choice) {
        values.getChildren().setAll(switch (choice) {
            case FacetOption.Kinds kinds -> valueList(kinds);
            case FacetOption.Range range -> rangeSlider(range);
        });
    }

    private List<Condition> conditions(String column) {
        return selection.conditions().stream().filter(each -> each.column().equalsIgnoreCase(column)).toList();
    }

    private Node valueList(FacetOption.Kinds kinds) {
        List<String> wanted = conditions(kinds.column()).stream().flatMap(each -> each.values().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        ListView<FacetOption.Value> list = new ListView<>(FXCollections.observableArrayList(kinds.values()));
        list.setAccessibleText(words.header(kinds.column()));
        list.setCellFactory(_ -> new ValueCell(kinds.column(), wanted));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(list);
        box.setSpacing(8);
        if (kinds.values().size() > LONG_LIST) {
            TextField find = new TextField();
            FittingPrompt.show(find, words.of("filters.find"));
            find.setAccessibleText(words.of("filters.find"));
            find.textProperty().subscribe(text -> list.setItems(FXCollections.observableArrayList(
                    kinds.values().stream().filter(value -> value.text().toLowerCase(Locale.ROOT)
                            .contains(text.strip().toLowerCase(Locale.ROOT))).toList())));
            box.getChildren().addFirst(find);
        }
        return box;
    }

    /** A value with the number of products that it would leave; greyed if there are none. */
    private final class ValueCell extends ListCell<FacetOption.Value> {

        private final String column;
        private final List<String> wanted;
        private final CheckBox check = new CheckBox();
        private final Label count = new Label();
        private final HBox line;

        ValueCell(String column, List<String> wanted) {
            this.column = column;
            this.wanted = wanted;
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            check.setMnemonicParsing(false);
            count.getStyleClass().add("caption");
            line = new HBox(check, gap, count);
            line.setAlignment(Pos.CENTER_LEFT);
            check.setOnAction(_ -> toggle());
        }

        private void toggle() {
            wanted.remove(getItem().text());
            if (check.isSelected()) {
                wanted.add(getItem().text());
            }
            chosen.accept(column, wanted.isEmpty() ? List.of()
                    : List.of(new Condition(column, Condition.Operator.EQUAL, wanted)));
        }

        @Override
        protected void updateItem(FacetOption.Value value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                check.setText(value.text());
                check.setSelected(wanted.contains(value.text()));
                check.setAccessibleText(words.of("filters.value", value.text(), value.count()));
                check.setDisable(value.count() == 0 && !check.isSelected());
                count.setText(words.of("filters.count", value.count()));
            }
        }
    }

    private Node rangeSlider(FacetOption.Range range) {
        double low = bound(range.column(), Condition.Operator.AT_LEAST, range.least());
        double high = bound(range.column(), Condition.Operator.AT_MOST, range.most());
        ThemedRangeSlider slider = new ThemedRangeSlider(range.least(), range.most(), low, high);
        slider.setAccessibleText(words.header(range.column()));
        slider.setBlockIncrement((range.most() - range.least()) / 50);
        Label from = new Label();
        Label to = new Label();
        slider.lowValueProperty().subscribe(value -> from.setText(words.of("filters.from",
                words.number(rounded(value.doubleValue(), range)))));
        slider.highValueProperty().subscribe(value -> to.setText(words.of("filters.to",
                words.number(rounded(value.doubleValue(), range)))));
        Runnable settle = () -> applyRange(range, slider);
        slider.lowValueChangingProperty().subscribe(changing -> whenReleased(changing, settle));
        slider.highValueChangingProperty().subscribe(changing -> whenReleased(changing, settle));
        slider.setOnKeyReleased(_ -> settle.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label(words.of("filters.products", products));
        count.getStyleClass().add("caption");
        VBox box = new VBox(slider, new HBox(from, gap, to), count);
        box.setSpacing(12);
        return box;
    }

    private static void whenReleased(boolean changing, Runnable settle) {
        if (!changing) {
            settle.run();
        }
    }

    private double bound(String column, Condition.Operator operator, double end) {
        return conditions(column).stream().filter(each -> each.operator() == operator)
                .mapToDouble(each -> Double.parseDouble(each.values().getFirst())).findFirst().orElse(end);
    }

    /** Whole numbers if the range is wide, as 39.4178 would be needlessly exact. */
    private static String rounded(double value, FacetOption.Range range) {
        return range.most() - range.least() > 20 ? String.valueOf(Math.round(value))
                : String.valueOf(Math.round(value * 10) / 10.0);
    }

    private void applyRange(FacetOption.Range range, ThemedRangeSlider slider) {
        List<Condition> conditions = new ArrayList<>();
        double step = (range.most() - range.least()) / 1000;
        if (slider.getLowValue() > range.least() + step) {
            conditions.add(new Condition(range.column(), Condition.Operator.AT_LEAST,
                    List.of(rounded(slider.getLowValue(), range))));
        }
        if (slider.getHighValue() < range.most() - step) {
            conditions.add(new Condition(range.column(), Condition.Operator.AT_MOST,
                    List.of(rounded(slider.getHighValue(), range))));
        }
        if (!conditions.equals(conditions(range.column()))) {
            chosen.accept(range.column(), conditions);
        }
    }
}
