package lookalike.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import lookalike.image.PhotoDecoder;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.dialog.DialogOpener;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.preparation.WorkTask;
import lookalike.ui.search.SearchState;
import lookalike.ui.settings.Settings;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Theme;

/** The window's life: shows a view, another one when the language changes, and closes all. For the window's thread. */
public final class LookalikeWindow {

    private final WindowResources resources;
    private final WindowMemory memory;
    private final Theme theme = new Theme();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Notices notices = new Notices();
    private Messages words;
    private SearchState state = new SearchState();
    private FavouritesStore favourites;
    private Subscription following = Subscription.EMPTY;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private WindowView view;
    @SuppressWarnings("NullAway.Init") // set by show(Stage)
    private Stage stage;

    /** @param parts that the window works with */
    public LookalikeWindow(WindowParts parts) {
        this(parts, PhotoDecoder::decode, DialogOpener.OF_SYSTEM);
    }

    /** For tests, which bring their own pictures and answer dialogs. */
    LookalikeWindow(WindowParts parts, PhotoDecoding decoding, DialogOpener opener) {
        this.resources = WindowResources.open(parts, decoding, opener, this::report);
        this.memory = new WindowMemory(resources.settings());
        this.words = words(resources.settings().get().language());
        this.favourites = new FavouritesStore(resources.folder(), resources.background(), this::report);
        favourites.load();
        String first = resources.settings().get().catalogue();
        resources.background().execute(new WorkTask<>(monitor -> {
            resources.jobs().warmUp(first, monitor);
            return null;
        }, words, notices));
    }

    private static Messages words(String language) {
        return new Messages(language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language));
    }

    private void report(Throwable problem) {
        Platform.runLater(() -> notices.say(new ProblemMessages(words, resources.folder()).told(problem)));
    }

    /** Shows the window in {@code stage} and starts the preparation. */
    public void show(Stage shown) {
        stage = shown;
        follow(resources.settings().get());
        memory.restore(state);
        WindowPlace place = new WindowPlace(stage);
        view = new WindowView(resources, stage, words, notices, state, favourites, this::report, null);
        Scene scene = place.scene(view.root());
        scene.getStylesheets().add(LookalikeWindow.class.getResource("window.css").toExternalForm());
        following = theme.styleScene(scene);
        stage.setTitle(words.of("window.title"));
        stage.setScene(scene);
        place.restore(resources.settings().get().place());
        stage.setOnHiding(_ -> memory.save(state, stage,
                view.catalogue().orElse(resources.settings().get().catalogue())));
        stage.setOnHidden(_ -> close());
        resources.settings().property().subscribe((was, is) -> {
            follow(is);
            if (!was.language().equals(is.language())) {
                switchLanguage(is.language());
            }
        });
        view.start(resources.settings().get().catalogue());
        stage.show();
    }

    private void follow(Settings settings) {
        theme.choice().set(settings.theme());
        theme.textSize().set(settings.textSize());
    }

    /** Brings the window to the front and searches with photos, if there are any. */
    public void show(List<Path> photos) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        if (!photos.isEmpty()) {
            view.frame().take(photos);
        }
    }

    /** Changes the language: the whole view is made again, the query stays. */
    private void switchLanguage(String language) {
        words = words(language);
        state = state.withoutListeners();
        favourites = favourites.withoutListeners();
        notices = new Notices();
        WindowView before = view;
        before.stopSearching();
        view = new WindowView(resources, stage, words, notices, state, favourites, this::report, before);
        stage.getScene().setRoot(view.root());
        stage.setTitle(words.of("window.title"));
        view.takeOver(before);
    }

    /** @return the part that handles drops and keys; for tests, in which no other program drops anything */
    FrameController frame() {
        return view.frame();
    }

    /** @return done once the window is closed, and its catalogues and the network with it */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /** @return whether it is closed and no thread of it works any more, also none that was told to stop; for tests */
    boolean isAtRest() {
        return closed.isDone() && resources.isAtRest();
    }

    /**
     * Reports once when the first results are shown.
     *
     * @param answered called on the window's thread
     */
    public void onFirstAnswer(Runnable answered) {
        state.answer().subscribe(answer -> {
            if (answer != null && !answer.matches().isEmpty()) {
                answered.run();
            }
        });
    }

    /**
     * Chooses a theme; for tests.
     *
     * @param choice index of the theme, from 0
     */
    void theme(int choice) {
        resources.settings().change(now -> now.with(Theme.Choice.values()[choice]));
    }

    /** Chooses a size of text in percent; for tests. */
    void textSize(int percent) {
        resources.settings().change(now -> now.withTextSize(percent));
    }

    /** Chooses a language; for tests. */
    void language(String code) {
        resources.settings().change(now -> now.withLanguage(code));
    }

    /** @return the query and its results; for tests */
    SearchState state() {
        return state;
    }

    /** @return whether results are still being searched for; for tests */
    boolean isSearching() {
        return view.isSearching();
    }

    /** Stops everything; waits in the background for work that must end first. */
    private void close() {
        following.unsubscribe();
        CompletableFuture<Void> closing = view.close();
        resources.close();
        var _ = closing.whenComplete((_, _) -> closed.complete(null));
    }
}
