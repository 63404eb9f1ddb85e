package lookalike.ui.neighbours;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.LookalikeException;
import lookalike.service.CatalogueInfo;
import lookalike.service.Services;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;

/** Makes lists of the most similar products of every product, for a shop. */
public final class NeighboursPage {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final Services services;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Consumer<Task<?>> status;

    /** @param status shows work that runs beside a search */
    public NeighboursPage(Messages words, ProblemMessages problems, Notices notices, Pages pages, Services services,
            FileDialogs dialogs, Executor background, Consumer<Task<?>> status) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.services = services;
        this.dialogs = dialogs;
        this.background = background;
        this.status = status;
    }

    /** Asks what lists of a catalogue's products should be. */
    public void show(String catalogue) {
        Task<CatalogueInfo> reading = new Task<>() {
            @Override
            protected CatalogueInfo call() throws LookalikeException {
                return services.catalogues().info(catalogue);
            }
        };
        reading.setOnSucceeded(_ -> pages.show(words.of("page.neighbours", catalogue), page(reading.getValue())));
        reading.setOnFailed(_ -> notices.say(problems.told(reading.getException())));
        background.execute(reading);
    }

    private VBox page(CatalogueInfo catalogue) {
        NeighboursForm form = new NeighboursForm(words, catalogue);
        Label help = wrapped();
        help.setText(words.of("neighbours.help"));
        help.getStyleClass().add("settings-help");
        Label result = wrapped();
        result.getStyleClass().add("neighbours-result");
        ProgressBar bar = new ProgressBar();
        Button stop = new Button(words.of("status.stop"));
        stop.getStyleClass().add("neighbours-stop");
        HBox progress = new HBox(bar, stop);
        progress.getStyleClass().add("manage-line");
        Visibility.set(progress, false);
        Button make = new Button(words.of("neighbours.make"));
        make.getStyleClass().addAll("accent", "primary", "neighbours-make");
        make.setOnAction(_ -> {
            if (!form.isComplete()) {
                result.setText(words.of("neighbours.key.missing"));
                return;
            }
            String ending = NeighboursWork.ending(form.format());
            dialogs.save(FolderKind.EXPORT, words.of("neighbours.title"),
                    words.of("neighbours.file", catalogue.name()) + "." + ending,
                    new ExtensionFilter(words.of("neighbours.format." + form.format()), "*." + ending))
                    .ifPresent(chosen -> {
                        WorkTask<NeighboursWork.Written> task = task(catalogue, form, chosen, result);
                        bar.progressProperty().bind(task.progressProperty());
                        bar.accessibleTextProperty().bind(task.messageProperty());
                        stop.setOnAction(_ -> task.cancel(false));
                        task.runningProperty().subscribe(isRunning -> {
                            Visibility.set(progress, isRunning);
                            make.setDisable(isRunning);
                        });
                        status.accept(task);
                        background.execute(task);
                    });
        });
        VBox page = new VBox(help, form.node(), make, progress, result);
        page.getStyleClass().add("settings");
        return page;
    }

    private WorkTask<NeighboursWork.Written> task(CatalogueInfo catalogue, NeighboursForm form, Path chosen,
            Label result) {
        NeighboursWork work = new NeighboursWork(catalogue.name(), form.request(), form.format(), form.key(), chosen);
        WorkTask<NeighboursWork.Written> task =
                new WorkTask<>(monitor -> work.run(services, monitor), words, notices);
        result.setText("");
        task.setOnSucceeded(_ -> {
            NeighboursWork.Written written = task.getValue();
            result.setText(words.of("neighbours.written", written.computed(), written.kept(), written.file()));
        });
        task.setOnCancelled(_ -> result.setText(words.of("neighbours.stopped")));
        task.setOnFailed(_ -> result.setText(problems.sentence(task.getException())));
        return task;
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        return label;
    }
}
