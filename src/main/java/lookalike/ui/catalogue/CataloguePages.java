package lookalike.ui.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.concurrent.Task;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalogue.CatalogueProblem;
import lookalike.service.CatalogueService;
import lookalike.service.job.JobMonitor;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** The pages about one catalogue: skipped items, and its name and place. */
public final class CataloguePages {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Messages words;
    private final ProblemMessages problems;
    private final Pages pages;
    private final CatalogueModel model;
    private final Notices notices;
    private final CatalogueService catalogues;
    private final Executor background;
    private final LocationChooser chooser;

    public CataloguePages(Messages words, ProblemMessages problems, Notices notices, Pages pages, CatalogueModel model,
            CatalogueService catalogues, Executor background, LocationChooser chooser) {
        this.words = words;
        this.problems = problems;
        this.pages = pages;
        this.model = model;
        this.notices = notices;
        this.catalogues = catalogues;
        this.background = background;
        this.chooser = chooser;
    }

    /** Shows what was skipped when a catalogue was read, and why. */
    void problems(String name) {
        TableView<CatalogueProblem> table = new TableView<>();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(words.of("problems.none")));
        table.setAccessibleText(words.of("page.problems", name));
        column(table, "problems.kind", problem -> words.fact(problem.kind()), 280);
        column(table, "problems.place", CatalogueProblem::place, 240);
        column(table, "problems.reason", problem -> words.fact(problem.reason()), 400);
        VBox counts = new VBox();
        VBox page = new VBox(8, counts, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        Task<List<CatalogueProblem>> reading = new Task<>() {
            @Override
            protected List<CatalogueProblem> call() throws Exception {
                return catalogues.problems(name);
            }
        };
        reading.setOnSucceeded(_ -> {
            table.setItems(FXCollections.observableArrayList(reading.getValue()));
            Map<CatalogueProblem.Kind, Integer> byKind = new TreeMap<>();
            reading.getValue().forEach(problem -> byKind.merge(problem.kind(), 1, Integer::sum));
            byKind.forEach((kind, number) -> counts.getChildren()
                    .add(new Label(words.of("adding.skipped", words.fact(kind), number))));
        });
        reading.setOnFailed(_ -> table.setPlaceholder(new Label(problems.sentence(reading.getException()))));
        background.execute(reading);
        pages.showList(words.of("page.problems", name), page, () -> {});
    }

    private void column(TableView<CatalogueProblem> table, String key, Function<CatalogueProblem, String> cell,
            double width) {
        TableColumn<CatalogueProblem, String> column = new TableColumn<>(words.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    /** Lets the user rename a catalogue, find its pictures again, or remove it. */
    void manage(String name) {
        TextField field = new TextField(name);
        field.setAccessibleText(words.of("manage.name"));
        Label refusal = new Label();
        refusal.setWrapText(true);
        refusal.getStyleClass().add("field-problem");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.textProperty().subscribe(text -> field.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        field.textProperty().subscribe(() -> refusal.setText(""));
        Button rename = new Button(words.of("manage.rename"));
        rename.disableProperty().bind(field.textProperty().map(text -> text.isBlank() || text.strip().equals(name)));
        rename.setOnAction(_ -> {
            String other = field.getText().strip();
            model.change(name, () -> catalogues.rename(name, other), this::reopen,
                    problem -> refusal.setText(problems.sentence(problem)));
        });
        field.setOnAction(_ -> rename.fire());
        Button relocate = new Button(words.of("manage.relocate"));
        relocate.setOnAction(_ -> chooser.folder().ifPresent(folder -> model.change(name, () -> {
            catalogues.relocate(name, folder, JobMonitor.UNWATCHED);
            return name;
        }, this::reopen, this::say)));
        Label cost = new Label(words.of("manage.remove.cost"));
        cost.setWrapText(true);
        cost.getStyleClass().add("settings-help");
        Button remove = new Button(words.of("manage.remove"));
        remove.getStyleClass().add("danger");
        remove.setOnAction(_ -> {
            if (remove.getUserData() == null) {
                // The second click removes: the button itself asks for confirmation, instead of a dialog.
                remove.setUserData(name);
                remove.setText(words.of("manage.remove.sure", name));
            } else {
                remove(name);
            }
        });
        HBox naming = new HBox(field, rename);
        naming.getStyleClass().add("manage-line");
        CatalogueFacts facts = new CatalogueFacts(words);
        facts.read(name, catalogues, problems, background);
        VBox page = new VBox(new VBox(4, naming, refusal), facts.node(), relocate, cost, remove);
        page.getStyleClass().addAll("settings", "settings-lines");
        pages.show(words.of("page.manage", name), page);
    }

    private void remove(String name) {
        model.change(name, () -> {
            catalogues.remove(name);
            return name;
        }, _ -> {
            pages.close();
            model.start();
        }, this::say);
    }

    private void say(Throwable problem) {
        notices.say(problems.told(problem));
    }

    private void reopen(String name) {
        pages.close();
        model.open(name);
    }
}
