package lookalike.ui.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.LookalikeException;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.report.Supplements;
import lookalike.features.NetworkChoice;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.EvaluationResult;
import lookalike.service.evaluation.EvaluationService;
import lookalike.service.evaluation.RankingChoice;
import lookalike.service.job.JobMonitor;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** Evaluates the results of the open catalogue, and shows the report. */
public final class EvaluationPage {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Services services;
    private final NetworkChoice network;
    private final CatalogueModel model;
    private final Executor background;
    private final FileDialogs dialogs;
    private final Pages pages;
    private final Label verdict = new Label();
    private final VBox page = new VBox();
    private final VBox result = new VBox();
    private @Nullable WorkTask<Evaluated> running;
    private @Nullable Task<StoredEvaluation> reading;
    private String runningOf = "";
    private @Nullable CatalogueSearch shown;
    /** The state of a catalogue that the figures are of; null without figures. */
    private @Nullable CatalogueSearch measured;

    /** @param network the user's choice of how to run the network */
    public EvaluationPage(Messages words, ProblemMessages problems, Notices notices, Services services,
            NetworkChoice network, CatalogueModel model, Executor background, FileDialogs dialogs, Pages pages) {
        this.pages = pages;
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.services = services;
        this.network = network;
        this.model = model;
        this.background = background;
        this.dialogs = dialogs;
        verdict.setWrapText(true);
        verdict.getStyleClass().add("evaluation-verdict");
        result.getStyleClass().add("evaluation-result");
        page.getStyleClass().add("evaluation");
        model.current().subscribe(search -> {
            settle(search);
            showIfSeen();
        });
        page.sceneProperty().subscribe(this::showIfSeen);
    }

    /** @return the view of the page, always of the catalogue that is searched */
    public Node node() {
        show(model.current().get());
        return page;
    }

    /** What is shown is read from the catalogue, which takes a second or two if it is large. */
    private void showIfSeen() {
        CatalogueSearch search = model.current().get();
        if (page.getScene() != null && search != shown) {
            show(search);
        }
    }

    /** Ends and forgets what was measured of another catalogue. */
    private void settle(@Nullable CatalogueSearch search) {
        boolean isRunning = running != null && running.isRunning();
        if (isRunning && (search == null || !search.catalogue().equals(runningOf))) {
            stop();
            isRunning = false;
        }
        if (!isRunning && search != measured) {
            result.getChildren().clear();
            say("");
            measured = null;
        }
    }

    private void show(@Nullable CatalogueSearch search) {
        settle(search);
        shown = search;
        if (search == null) {
            page.getChildren().setAll(explanation());
            return;
        }
        ComboBox<String> relevance = new ComboBox<>();
        relevance.setAccessibleText(words.of("evaluation.relevance"));
        relevance.setConverter(new ColumnNames(words));
        Button run = new Button(words.of("evaluation.run"));
        run.getStyleClass().addAll("accent", "primary");
        run.setDisable(true);
        run.setOnAction(_ -> run(search, relevance.getValue()));
        Label label = new Label(words.of("evaluation.relevance"));
        label.setLabelFor(relevance);
        HBox line = new HBox(label, relevance, run);
        line.getStyleClass().add("manage-line");
        page.getChildren().setAll(verdict, line, result, explanation());
        Task<StoredEvaluation> stored = new Task<>() {
            @Override
            protected StoredEvaluation call() throws Exception {
                return StoredEvaluation.of(services.catalogues(), search.catalogue());
            }
        };
        stored.setOnSucceeded(_ -> {
            if (stored == reading) {
                begin(stored.getValue(), relevance, run);
            }
        });
        stored.setOnFailed(_ -> showProblem(stored.getException()));
        reading = stored;
        background.execute(stored);
    }

    private Label explanation() {
        Label text = new Label(words.of("evaluation.text"));
        text.setWrapText(true);
        text.getStyleClass().add("settings-help");
        return text;
    }

    /** Shows what was measured last, unless there are newer figures or they are just being measured. */
    private void begin(StoredEvaluation stored, ComboBox<String> relevance, Button run) {
        List<String> columns = stored.columns();
        relevance.setItems(FXCollections.observableArrayList(columns));
        relevance.getSelectionModel().selectFirst();
        run.setDisable(columns.isEmpty());
        if (measured != null || running != null && running.isRunning()) {
            return;
        }
        if (stored.last().isPresent()) {
            stored.last().get().report().settings().relevance().stream().filter(columns::contains).findFirst()
                    .ifPresent(relevance::setValue);
            showReport(stored.last().get());
        } else if (columns.isEmpty()) {
            result.getChildren().setAll(new Label(words.of("evaluation.none")));
        } else {
            say(words.of("evaluation.unmeasured", words.of("evaluation.run")));
        }
    }

    private void say(String sentence) {
        verdict.setText(sentence);
        Visibility.set(verdict, !sentence.isEmpty());
    }

    /** Stops a running evaluation. */
    public void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void run(CatalogueSearch search, String column) {
        stop();
        String catalogue = search.catalogue();
        WorkTask<Evaluated> task =
                new WorkTask<>(monitor -> evaluate(catalogue, column, monitor), words, notices);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        Label doing = new Label();
        doing.textProperty().bind(task.messageProperty());
        Button stop = new Button(words.of("status.stop"));
        stop.setOnAction(_ -> task.cancel(false));
        say("");
        measured = null;
        result.getChildren().setAll(doing, bar, stop);
        task.setOnSucceeded(_ -> {
            measured = search;
            showReport(task.getValue());
        });
        task.setOnCancelled(_ -> {
            if (running == task) {
                show(model.current().get());
            }
        });
        task.setOnFailed(_ -> showProblem(task.getException()));
        running = task;
        runningOf = catalogue;
        background.execute(task);
    }

    /**
     * Does the same as {@code lookalike evaluate --speed} with its defaults, and with {@code --ranking raw} on the same
     * queries.
     */
    private Evaluated evaluate(String catalogue, String column, JobMonitor monitor) throws LookalikeException {
        EvaluationService evaluation = services.evaluation();
        EvaluationRequest request = EvaluationRequest.of(catalogue, Relevance.parse(column)).by(network);
        EvaluationResult result = evaluation.evaluate(request, monitor);
        EvaluationReport report = result.report();
        Optional<Evaluated.Raw> raw = Optional.empty();
        if (result.ranking().isPresent()) {
            EvaluationReport original = evaluation.evaluate(request.ranked(RankingChoice.RAW), monitor).report();
            raw = Optional.of(new Evaluated.Raw(original, Comparison.of(original, report)));
        }
        Path folder = StoredEvaluation.folder(services.catalogues(), catalogue);
        evaluation.write(report, Supplements.NONE.with(evaluation.speed(request, monitor))
                .withCalibration(evaluation.calibration(request, monitor)), folder, monitor);
        return new Evaluated(report, raw, folder, Instant.now(), false);
    }

    private void showProblem(Throwable problem) {
        say("");
        Label sentence = new Label(problems.sentence(problem));
        sentence.setWrapText(true);
        result.getChildren().setAll(sentence);
    }

    private void showReport(Evaluated evaluated) {
        EvaluationReport report = evaluated.report();
        say(new Verdict(words).of(report));
        Label asked = new Label(words.of("evaluation.asked", report.counts().queries(), report.counts().searched()));
        asked.setWrapText(true);
        Label measuredOn = new Label(words.of(evaluated.isStale() ? "evaluation.stale" : "evaluation.measured",
                words.dateTime(evaluated.measured())));
        measuredOn.setWrapText(true);
        measuredOn.getStyleClass().add(evaluated.isStale() ? "evaluation-stale" : "settings-help");
        Button export = new Button(words.of("evaluation.export"));
        export.setOnAction(_ -> export(evaluated.folder()));
        EvaluationTables tables = new EvaluationTables(words);
        ChartGallery charts = charts(evaluated.folder());
        result.getChildren().setAll(measuredOn, charts.first(), asked);
        evaluated.raw().map(tables::better).ifPresent(result.getChildren()::add);
        result.getChildren().addAll(tables.measures(evaluated), tables.worst(report), export,
                charts.rest());
    }

    /** The charts of the report, read in the background, in the colours of the window's theme. */
    private ChartGallery charts(Path report) {
        ChartGallery gallery = new ChartGallery(words, pages);
        Path folder = report.resolve("charts");
        Task<List<ChartImage>> task = new Task<>() {
            @Override
            protected List<ChartImage> call() throws IOException {
                return ChartImage.all(folder);
            }
        };
        task.setOnSucceeded(_ -> gallery.show(task.getValue()));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
        return gallery;
    }

    private void export(Path report) {
        dialogs.folder(FolderKind.EXPORT, words.of("evaluation.export")).ifPresent(folder -> export(report, folder));
    }

    private void export(Path from, Path folder) {
        Task<Void> copying = new Task<>() {
            @Override
            protected Void call() throws LookalikeException {
                new ReportCopy(services.outputs()).copy(from, folder);
                return null;
            }
        };
        copying.setOnSucceeded(_ -> notices.say(words.of("evaluation.exported", folder)));
        copying.setOnFailed(_ -> notices.say(problems.told(copying.getException())));
        background.execute(copying);
    }
}
