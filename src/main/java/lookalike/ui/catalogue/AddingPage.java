package lookalike.ui.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Product;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueService;
import lookalike.ui.batch.BatchPage;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** Shows how a new catalogue's columns are understood and what would be skipped, before it is added. */
public final class AddingPage {

    private static final int SAMPLES = 3;

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final CatalogueModel model;
    private final CatalogueService catalogues;
    private final BatchPage batch;
    private final Executor background;

    public AddingPage(Messages words, ProblemMessages problems, Notices notices, Pages pages, CatalogueModel model,
            CatalogueService catalogues, BatchPage batch, Executor background) {
        this.batch = batch;
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.catalogues = catalogues;
        this.background = background;
    }

    /** Reads a folder, a zip or a CSV, and shows what would be added. */
    public void show(Path location) {
        show(location, ColumnMapping.USUAL);
    }

    private void show(Path location, ColumnMapping mapping) {
        WorkTask<CataloguePreview> reading = new WorkTask<>(
                monitor -> catalogues.preview(AddRequest.of(location, mapping), monitor), words, notices);
        reading.setOnSucceeded(_ -> {
            pages.show(words.of("page.adding", location.getFileName()), page(location, mapping, reading.getValue()));
        });
        reading.setOnFailed(_ -> notices.say(problems.told(reading.getException())));
        background.execute(reading);
    }

    private VBox page(Path location, ColumnMapping mapping, CataloguePreview preview) {
        Label count = new Label(words.of("adding.products", preview.counts().products(), preview.counts().pictures(),
                preview.counts().twins(), preview.counts().joinedRows()));
        VBox skipped = new VBox();
        new TreeMap<>(preview.skipped())
                .forEach((kind, number) -> skipped.getChildren().add(new Label(words.of("adding.skipped",
                        words.fact(kind), number))));
        Button add = new Button(words.of("adding.add"));
        add.getStyleClass().addAll("accent", "primary", "adding-add");
        add.setOnAction(_ -> {
            pages.close();
            model.add(location, mapping);
        });
        HBox buttons = new HBox(add);
        buttons.getStyleClass().add("manage-line");
        if (model.current().get() != null && Files.isDirectory(location)) {
            Button each = new Button(words.of("batch.instead"));
            each.getStyleClass().add("adding-search");
            each.setOnAction(_ -> batch.show(List.of(location)));
            buttons.getChildren().add(each);
        }
        boolean hasTable = !preview.columns().isEmpty();
        Label help = new Label(words.of(hasTable ? "adding.help" : "adding.no_table"));
        help.setWrapText(true);
        help.getStyleClass().add("settings-help");
        VBox page = new VBox(count, skipped, help,
                hasTable ? columns(location, mapping, preview) : pictures(preview), buttons);
        page.getStyleClass().add("evaluation");
        return page;
    }

    /** @return what the first products would be, by their pictures alone */
    private GridPane pictures(CataloguePreview preview) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        grid.addRow(0, head("adding.product"), head("adding.picture"));
        preview.examples().forEach(product -> grid.addRow(grid.getRowCount(), new Label(product.name()),
                new Label(product.images().stream().map(AddingPage::shortened).collect(Collectors.joining(" · ")))));
        return grid;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }

    private GridPane columns(Path location, ColumnMapping mapping, CataloguePreview preview) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        grid.addRow(0, head("adding.column"), head("adding.meaning"), head("adding.samples"));
        for (CataloguePreview.Column column : preview.columns()) {
            ComboBox<String> meaning = new ComboBox<>(FXCollections.observableArrayList(
                    Stream.concat(Stream.of(""), ColumnMapping.names().stream()).toList()));
            meaning.setConverter(new StringConverter<>() {
                @Override
                public String toString(String name) {
                    return name == null ? "" : words.of("meaning." + name);
                }

                @Override
                public String fromString(String text) {
                    throw new UnsupportedOperationException("the box is not editable");
                }
            });
            meaning.setValue(column.meaning());
            meaning.setAccessibleText(words.of("adding.meaning.of", column.header()));
            meaning.setOnAction(_ -> {
                Map<String, String> said = new LinkedHashMap<>(mapping.ofHeader());
                said.put(column.header(), meaning.getValue());
                show(location, new ColumnMapping(said));
            });
            grid.addRow(grid.getRowCount(), new Label(column.header()), meaning,
                    new Label(samples(preview.examples(), column.header())));
        }
        return grid;
    }

    private static String samples(List<Product> examples, String header) {
        return String.join(" · ", examples.stream().map(product -> product.attributes().getOrDefault(header, ""))
                .filter(text -> !text.isBlank()).map(AddingPage::shortened)
                .distinct().limit(SAMPLES).toList());
    }

    private Label head(String key) {
        Label head = new Label(words.of(key));
        head.getStyleClass().add("settings-title");
        return head;
    }
}
