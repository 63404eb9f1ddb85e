package lookalike.ui.duplicates;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.search.DuplicateCluster;
import lookalike.service.CatalogueSearch;
import lookalike.service.PictureSource;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** Finds the products of a catalogue that look nearly the same, and lets the user deal with them. */
public final class DuplicatesPage {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final CatalogueModel model;
    private final Services services;
    private final Pictures pictures;
    private final FileDialogs dialogs;
    private final Executor background;
    private @Nullable WorkTask<DuplicateGroups> comparing;

    public DuplicatesPage(Messages words, ProblemMessages problems, Notices notices, Pages pages,
            CatalogueModel model, Services services, Pictures pictures, FileDialogs dialogs, Executor background) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.services = services;
        this.pictures = pictures;
        this.dialogs = dialogs;
        this.background = background;
    }

    /** Compares all products of the catalogue that is searched with one another, and shows the groups. */
    public void show(String catalogue) {
        DuplicateActions actions = new DuplicateActions(words, problems, notices, services, dialogs, background,
                catalogue);
        VBox page = new VBox();
        page.getStyleClass().add("duplicates");
        page.getStylesheets().add(DuplicatesPage.class.getResource("duplicates.css").toExternalForm());
        pages.showList(words.of("page.duplicates", catalogue), page, () -> {
            if (comparing != null) {
                comparing.cancel(false);
            }
            if (actions.hasHidden()) {
                // Searches leave hidden products out from when the catalogue is opened.
                model.open(catalogue);
            }
        });
        compare(page, actions);
    }

    private void compare(VBox page, DuplicateActions actions) {
        WorkTask<DuplicateGroups> task =
                new WorkTask<>(monitor -> groups(actions.catalogue(), monitor), words, notices);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.accessibleTextProperty().bind(task.messageProperty());
        Label doing = new Label();
        doing.textProperty().bind(task.messageProperty());
        Button stop = new Button(words.of("status.stop"));
        stop.setOnAction(_ -> pages.close());
        page.getChildren().setAll(doing, bar, stop);
        task.setOnSucceeded(_ -> new DuplicatesView(words, pictures, source(actions.catalogue()), task.getValue(),
                actions, () -> compare(page, actions)).fill(page));
        task.setOnFailed(_ -> {
            Label sentence = new Label(problems.sentence(task.getException()));
            sentence.setWrapText(true);
            page.getChildren().setAll(sentence);
        });
        comparing = task;
        background.execute(task);
    }

    /** Opens the catalogue anew, as the one that is searched does not know what was said since. */
    private DuplicateGroups groups(String catalogue, JobMonitor monitor) throws LookalikeException {
        try (CatalogueSearch search = services.search().open(catalogue, NetworkChoice.FREE, monitor)) {
            return new DuplicateGroups(search.duplicates(DuplicateCluster.NEARLY_SAME, monitor));
        }
    }

    /** The catalogue may be opened anew while the page is shown. */
    private PictureSource source(String catalogue) {
        return image -> {
            CatalogueSearch open = model.current().get();
            if (open == null || !open.catalogue().equals(catalogue)) {
                throw new CancellationException("another catalogue is open");
            }
            return open.picture(image);
        };
    }
}
