package lookalike.ui.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableSummary;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** Which column of a table has which meaning: a line for each meaning, with one of the column's cells. */
final class MeaningGrid {

    /** What every catalogue is asked for; the others are shown if a column has them, or on request. */
    private static final List<ColumnRole> USUAL = List.of(ColumnRole.NAME, ColumnRole.PRICE, ColumnRole.PICTURE,
            ColumnRole.CATEGORY, ColumnRole.BRAND, ColumnRole.COLOUR, ColumnRole.STOCK, ColumnRole.ID);
    private static final String NONE = "";

    private final Messages words;
    private final BiConsumer<ColumnRole, String> chosen;
    private final GridPane grid = new GridPane();
    private final Hyperlink more;
    private final VBox root;
    private final Map<ColumnRole, Line> lines = new EnumMap<>(ColumnRole.class);
    private boolean updating;
    private boolean showsAll;

    /**
     * The line of a meaning.
     *
     * @param column the choice of its column's header, empty for none
     * @param example a cell of the column
     */
    private record Line(Label meaning, ComboBox<String> column, Label example) {

        void show(boolean visible) {
            for (Node node : List.of(meaning, column, example)) {
                Visibility.set(node, visible);
            }
        }
    }

    /** @param chosen told a meaning, and the header of the column that the user gives it; empty for none */
    MeaningGrid(Messages words, BiConsumer<ColumnRole, String> chosen) {
        this.words = words;
        this.chosen = chosen;
        this.more = new Hyperlink(words.of("adding.more"));
        more.getStyleClass().add("adding-more");
        more.setOnAction(_ -> {
            showsAll = true;
            lines.values().forEach(line -> line.show(true));
            Visibility.set(more, false);
        });
        grid.getStyleClass().addAll("help-table", "adding-meanings");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        grid.getColumnConstraints().addAll(fixed, fixed, rest);
        grid.addRow(0, head("adding.meaning"), head("adding.column"), head("adding.samples"));
        List<ColumnRole> order = new ArrayList<>(USUAL);
        Stream.of(ColumnRole.values()).filter(role -> !USUAL.contains(role)).forEach(order::add);
        for (ColumnRole role : order) {
            Line line = line(role);
            lines.put(role, line);
            grid.addRow(grid.getRowCount(), line.meaning(), line.column(), line.example());
        }
        root = new VBox(8, grid, more);
    }

    private Label head(String key) {
        Label head = new Label(words.of(key));
        head.getStyleClass().add("settings-title");
        return head;
    }

    private Line line(ColumnRole role) {
        String name = words.of("meaning." + role.word());
        ComboBox<String> column = new ComboBox<>();
        column.getStyleClass().addAll("adding-column", "adding-column-" + role.word().replace('_', '-'));
        column.setAccessibleText(words.of("adding.column.of", name));
        column.setConverter(new StringConverter<>() {
            @Override
            public String toString(String header) {
                return header == null || header.isEmpty() ? words.of("adding.column.none") : header;
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        column.valueProperty().subscribe((was, is) -> {
            if (!updating && is != null && !is.equals(was)) {
                chosen.accept(role, is);
            }
        });
        Label meaning = new Label(name);
        meaning.setLabelFor(column);
        Label example = new Label();
        example.getStyleClass().add("adding-example");
        example.setTextOverrun(OverrunStyle.ELLIPSIS);
        example.setMinWidth(0);
        return new Line(meaning, column, example);
    }

    /** Shows how a table is understood. */
    void show(TableSummary table) {
        updating = true;
        List<String> headers = Stream.concat(Stream.of(NONE),
                table.columns().stream().map(TableSummary.Meaning::header)).toList();
        lines.forEach((role, line) -> {
            Optional<TableSummary.Meaning> column = table.columns().stream()
                    .filter(each -> each.meaning().equals(role.word())).findFirst();
            if (!line.column().getItems().equals(headers)) {
                line.column().setItems(FXCollections.observableArrayList(headers));
            }
            line.column().setValue(column.map(TableSummary.Meaning::header).orElse(NONE));
            line.example().setText(column.map(TableSummary.Meaning::example).orElse(""));
            line.show(showsAll || USUAL.contains(role) || column.isPresent() || line.column().isFocused());
        });
        Visibility.set(more, lines.values().stream().anyMatch(line -> !line.meaning().isVisible()));
        updating = false;
    }

    Node node() {
        return root;
    }
}
