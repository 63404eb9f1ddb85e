package lookalike.ui.catalogue;

import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import lookalike.LookalikeException;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueService;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** What is known of a catalogue: where it is, how much it has, and when it was indexed. For the window's thread. */
final class CatalogueFacts {

    private static final double MEGABYTE = 1e6;

    private final Messages words;
    private final GridPane grid = new GridPane();

    CatalogueFacts(Messages words) {
        this.words = words;
        grid.getStyleClass().add("settings-grid");
    }

    /** Reads a catalogue and shows it; takes a moment. */
    void read(String name, CatalogueService catalogues, ProblemMessages problems, Executor background) {
        Task<CatalogueInfo> task = new Task<>() {
            @Override
            protected CatalogueInfo call() throws LookalikeException {
                return catalogues.info(name);
            }
        };
        task.setOnSucceeded(_ -> show(task.getValue()));
        task.setOnFailed(_ -> {
            Label problem = new Label(problems.sentence(task.getException()));
            problem.setWrapText(true);
            grid.addRow(0, problem);
        });
        background.execute(task);
    }

    private void show(CatalogueInfo info) {
        add("location", info.location().toString());
        add("products", words.number(String.valueOf(info.products())));
        add("pictures", words.number(String.valueOf(info.counts().pictures())));
        if (info.problems() > 0) {
            add("problems", words.number(String.valueOf(info.problems())));
        }
        add("size", words.of("manage.megabytes", Math.max(.1, info.space().bytes() / MEGABYTE)));
        add("indexed", info.space().indexed().map(words::dateTime).orElse(words.of("manage.indexed.never")));
    }

    private void add(String fact, String text) {
        Label name = new Label(words.of("manage.fact." + fact));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("settings-help");
        Label value = new Label(text);
        value.setWrapText(true);
        value.getStyleClass().add("manage-" + fact);
        grid.addRow(grid.getRowCount(), name, value);
    }

    Node node() {
        return grid;
    }
}
