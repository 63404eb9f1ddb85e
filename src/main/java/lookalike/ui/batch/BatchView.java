package lookalike.ui.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.LookalikeException;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.PictureSource;
import lookalike.service.export.ResultFormat;
import lookalike.storage.StorageException;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** The rows of a batch, and above them how far it is, and the exports. */
final class BatchView implements BatchSearcher.Listener {

    private static final KeyCombination BACK = KeyCombination.valueOf("Shortcut+Z");

    private final Messages words;
    private final ProblemMessages problems;
    private final Consumer<Path> opened;
    private final VBox root = new VBox();
    private final Label count = new Label();
    private final Label failure = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;
    private final MenuButton export;
    private final ListView<BatchRow> list = new ListView<>();
    private @Nullable Task<?> running;
    private @Nullable Path last;
    private int found;
    private int broken;

    /**
     * @param products pictures of the catalogue's products
     * @param opened gets the photo whose row the user opens
     */
    BatchView(Messages words, ProblemMessages problems, Pictures pictures, PictureSource products,
            Consumer<Path> opened) {
        this.words = words;
        this.problems = problems;
        this.opened = opened;
        this.stop = new Button(words.of("status.stop"));
        this.export = new MenuButton(words.of("batch.export"));
        PictureSource photos = BatchView::read;
        list.setCellFactory(_ -> {
            BatchCell cell = new BatchCell(words, pictures, photos, products);
            cell.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                    open(cell.getItem());
                }
            });
            return cell;
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                open(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        list.setAccessibleText(words.of("batch.rows"));
        list.getStyleClass().addAll("row-list", "batch-list");
        list.setPlaceholder(new Label());
        stop.setOnAction(_ -> stop());
        build();
        refresh();
    }

    private void build() {
        count.setWrapText(true);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        for (Region fixed : List.of(bar, stop, export)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        export.getStyleClass().add("batch-export");
        HBox head = new HBox(count, bar, stop, export);
        head.getStyleClass().add("manage-line");
        Label help = new Label(words.of("batch.help", KeyNames.of(BACK, words)));
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().add("settings-help");
        failure.setWrapText(true);
        failure.getStyleClass().add("field-problem");
        Visibility.set(failure, false);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getStyleClass().add("batch");
        root.getStylesheets().add(BatchView.class.getResource("batch.css").toExternalForm());
        root.getChildren().setAll(head, help, failure, list);
    }

    /** @return the view */
    Node node() {
        return root;
    }

    /** Gives the focus to the rows. */
    void focus() {
        list.requestFocus();
    }

    /** @param wanted gets the format that the user wants to have written */
    void onExport(Consumer<ResultFormat> wanted) {
        export.getItems().setAll(Stream.of(ResultFormat.values()).map(format -> {
            MenuItem item = new MenuItem(words.of("batch.export." + format.ending()));
            item.setOnAction(_ -> wanted.accept(format));
            return item;
        }).toList());
    }

    /** Shows how far a search is. */
    void watch(Task<?> task) {
        running = task;
        bar.progressProperty().bind(task.progressProperty());
        bar.accessibleTextProperty().bind(task.messageProperty());
        task.runningProperty().subscribe(this::refresh);
        task.setOnFailed(_ -> {
            failure.setText(problems.sentence(task.getException()));
            Visibility.set(failure, true);
        });
        refresh();
    }

    /** Stops the search; what was found stays. */
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** @return whether a query is the photo that was opened from here last, as it was */
    boolean isOpened(SearchQuery query) {
        return last != null && query.equals(SearchQuery.of(last));
    }

    /** @return the results, in the order of the photos */
    List<SearchResult> answers() {
        return list.getItems().stream().map(BatchRow::outcome).filter(BatchRow.Outcome.Found.class::isInstance)
                .map(outcome -> ((BatchRow.Outcome.Found) outcome).answer()).toList();
    }

    /** @return all photos */
    List<Path> photos() {
        return list.getItems().stream().map(BatchRow::photo).toList();
    }

    @Override
    public void began(List<Path> photos) {
        list.getItems().setAll(photos.stream().map(BatchRow::waiting).toList());
        refresh();
    }

    @Override
    public void found(int number, SearchResult answer) {
        found++;
        set(number, new BatchRow.Outcome.Found(answer));
    }

    @Override
    public void broken(int number, LookalikeException problem) {
        broken++;
        BatchRow row = list.getItems().get(number);
        String whole = problems.sentence(problem);
        set(number, new BatchRow.Outcome.Broken(whole.replace(row.photo().toString(), row.name()), whole));
    }

    private void set(int number, BatchRow.Outcome outcome) {
        list.getItems().set(number, new BatchRow(list.getItems().get(number).photo(), outcome));
        refresh();
    }

    private void refresh() {
        boolean isRunning = running != null && !running.isDone();
        count.setText(words.of("batch.count", found, list.getItems().size(), broken));
        Visibility.set(bar, isRunning);
        Visibility.set(stop, isRunning);
        export.setDisable(isRunning || found == 0);
    }

    private void open(BatchRow row) {
        last = row.photo();
        opened.accept(row.photo());
    }

    private static byte[] read(String file) throws StorageException {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException problem) {
            throw new StorageException.NotReadable(Path.of(file), problem);
        }
    }
}
