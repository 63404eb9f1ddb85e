package lookalike.ui.catalogue;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableSummary;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** What a folder or zip would give as a catalogue: its name, its first pictures, and what its columns mean. */
final class AddingForm {

    private final Messages words;
    private final NameField name;
    private final FirstPictures pictures;
    private final Runnable changed;
    private final Label counts = text("adding-counts");
    private final Label table = text("adding-table");
    private final Label skipped = text("settings-help");
    private final Label problem = text("field-problem");
    private final MeaningGrid meanings;
    private final VBox columns;
    private final VBox content;
    private final BorderPane root;
    private ColumnMapping mapping = ColumnMapping.USUAL;
    /** The choice of which the page shows the outcome. */
    private ColumnMapping shown = ColumnMapping.USUAL;
    private Optional<TableSummary> summary = Optional.empty();

    /**
     * @param bar below the form, always in sight
     * @param changed called when the user has given a meaning to a column, or taken one away
     */
    AddingForm(Messages words, NameField name, FirstPictures pictures, Node bar, Runnable changed) {
        this.words = words;
        this.name = name;
        this.pictures = pictures;
        this.changed = changed;
        this.meanings = new MeaningGrid(words, this::choose);
        Label title = new Label(words.of("adding.columns"));
        title.getStyleClass().add("settings-title");
        Label help = text("settings-help");
        help.setText(words.of("adding.help"));
        columns = new VBox(title, help, meanings.node());
        columns.getStyleClass().add("adding-columns");
        content = new VBox(name.node(), new VBox(4, counts, table, skipped), pictures.node(), problem, columns);
        content.getStyleClass().addAll("evaluation", "page-body");
        content.setVisible(false);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root = new BorderPane(scroll);
        root.setBottom(bar);
        Visibility.set(problem, false);
    }

    private static Label text(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private void choose(ColumnRole role, String header) {
        mapping = mapping.with(role, header, summary.map(TableSummary::roles).orElseThrow());
        changed.run();
    }

    /** Shows what the folder or zip would give with the present choice of meanings. */
    void show(CataloguePreview preview) {
        boolean isFirst = !content.isVisible();
        shown = mapping;
        summary = preview.table();
        counts.setText(words.of("adding.products", preview.counts().products(), preview.counts().pictures(),
                preview.counts().twins(), preview.counts().joinedRows()));
        table.setText(summary.map(found -> words.of("adding.table", found.file(), found.layout().format(),
                found.rows())).orElse(words.of("adding.no_table")));
        skipped.setText(new TreeMap<>(preview.skipped()).entrySet().stream()
                .map(each -> words.of("adding.skipped", words.fact(each.getKey()), each.getValue()))
                .collect(Collectors.joining(" · ")));
        Visibility.set(skipped, !skipped.getText().isEmpty());
        Visibility.set(columns, summary.isPresent());
        Visibility.set(problem, false);
        summary.ifPresent(meanings::show);
        pictures.show(preview.examples());
        content.setVisible(true);
        if (isFirst) {
            name.focus();
        }
    }

    /** @return whether it has shown something */
    boolean isFilled() {
        return content.isVisible();
    }

    /** Takes the last choice back, which cannot be followed, and says why. */
    void refuse(String sentence) {
        mapping = shown;
        summary.ifPresent(meanings::show);
        problem.setText(sentence);
        Visibility.set(problem, true);
    }

    /** @param editable whether anything can be changed */
    void setEditable(boolean editable) {
        content.setDisable(!editable);
    }

    /** @return what the columns mean, as far as the user said so */
    ColumnMapping mapping() {
        return mapping;
    }

    Node node() {
        return root;
    }
}
