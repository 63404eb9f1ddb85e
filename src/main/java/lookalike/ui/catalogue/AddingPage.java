package lookalike.ui.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnMapping;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueService;
import lookalike.ui.batch.BatchPage;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.preparation.Phase;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * The page that adds a catalogue: what a folder or zip would give, before anything is written; then how far the work
 * is; then the button that opens the catalogue.
 */
public final class AddingPage {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final CatalogueModel model;
    private final CatalogueService catalogues;
    private final BatchPage batch;
    private final Pictures pictures;
    private final Executor background;
    private final Consumer<Task<?>> status;
    private String finished = "";

    /** @param status shows how far the work is once the page is left */
    public AddingPage(Messages words, ProblemMessages problems, Notices notices, Pages pages, CatalogueModel model,
            CatalogueService catalogues, BatchPage batch, Pictures pictures, Executor background,
            Consumer<Task<?>> status) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.catalogues = catalogues;
        this.batch = batch;
        this.pictures = pictures;
        this.background = background;
        this.status = status;
    }

    /** Reads a folder, a zip, or a table with its folder, and shows what would be added. */
    public void show(Path location) {
        Adding adding = new Adding(location.toAbsolutePath().normalize());
        pages.showWhole(words.of("page.adding", location.getFileName()), adding.form.node(), adding::leave);
        model.list();
        adding.read();
    }

    /** Opens the catalogue that was finished last. */
    public void openFinished() {
        open(finished);
    }

    private void open(String name) {
        pages.close();
        model.open(name);
    }

    /** One showing of the page. */
    private final class Adding {

        private final Path location;
        private final NameField name;
        private final FirstPictures first;
        private final AddingBar bar = new AddingBar(words);
        private final AddingForm form;
        private @Nullable WorkTask<CataloguePreview> reading;
        private @Nullable Task<String> working;
        private boolean isShown = true;

        Adding(Path location) {
            this.location = location;
            Path place = AddRequest.of(location, ColumnMapping.USUAL).location();
            this.name = new NameField(words, problems, place, model.catalogues());
            this.first = new FirstPictures(words, pictures, background, () -> catalogues.picturesAt(place));
            this.form = new AddingForm(words, name, first, bar.node(), this::read);
            name.onConfirmed(() -> {
                if (reading == null && name.valid().get()) {
                    add();
                }
            });
        }

        /** Reads the place as the columns are understood now. */
        void read() {
            if (reading != null) {
                reading.cancel(false);
            }
            AddRequest request = AddRequest.of(location, form.mapping());
            WorkTask<CataloguePreview> task =
                    new WorkTask<>(monitor -> catalogues.preview(request, monitor), words, notices);
            reading = task;
            task.setOnSucceeded(_ -> {
                reading = null;
                form.show(task.getValue());
                offer();
            });
            task.setOnFailed(_ -> {
                reading = null;
                refuse(task.getException());
            });
            bar.reading(task);
            background.execute(task);
        }

        private void refuse(Throwable problem) {
            if (form.isFilled()) {
                form.refuse(problems.sentence(problem));
                offer();
            } else {
                pages.close();
                notices.say(problems.told(problem));
            }
        }

        private void offer() {
            Button add = new Button(words.of("adding.add"));
            add.getStyleClass().addAll("accent", "primary", "adding-add");
            add.disableProperty().bind(name.valid().not());
            add.setOnAction(_ -> add());
            List<Button> buttons = new ArrayList<>(List.of(add));
            if (model.current().get() != null && Files.isDirectory(location)) {
                Button each = new Button(words.of("batch.instead"));
                each.getStyleClass().add("adding-search");
                each.setOnAction(_ -> batch.show(List.of(location)));
                buttons.add(each);
            }
            bar.offer(buttons);
        }

        private void add() {
            form.setEditable(false);
            // From here on the name is in the list because it is being added.
            name.close();
            Task<String> task = model.add(AddRequest.of(location, form.mapping()).called(name.name()),
                    this::finish, this::fail);
            working = task;
            bar.working(task, this::add);
        }

        private void finish(String added) {
            finished = added;
            if (isShown) {
                bar.finished(added, () -> open(added));
            } else if (model.current().get() != null) {
                notices.say(new Told(words.of("adding.finished", added), List.of("adding.open")));
            }
        }

        private void fail(Throwable problem) {
            if (!isShown) {
                notices.say(problems.told(problem));
                return;
            }
            form.setEditable(true);
            offer();
            if (problem instanceof CatalogueException.NameTaken || problem instanceof CatalogueException.BadName) {
                name.refuse(problems.sentence(problem));
            } else {
                form.refuse(problems.sentence(problem));
            }
        }

        /** The work, if it has begun, goes on, and is shown in the window's last line instead. */
        void leave() {
            isShown = false;
            boolean isShownByPhase = model.phase().get() instanceof Phase.Preparing;
            if (working != null && !working.isDone() && !isShownByPhase) {
                status.accept(working);
            }
            if (reading != null) {
                reading.cancel(false);
            }
            first.close();
            name.close();
        }
    }
}
