package lookalike.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.image.PhotoDecoder;
import lookalike.ui.catalogue.CatalogueMenuController;
import lookalike.ui.catalogue.LocationChooser;
import lookalike.ui.details.DetailsController;
import lookalike.ui.landing.LandingController;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueDesk;
import lookalike.ui.preparation.IndexedCatalogues;
import lookalike.ui.preparation.Preparation;
import lookalike.ui.preparation.PreparationController;
import lookalike.ui.search.Photo;
import lookalike.ui.search.SearchController;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.theme.Theme;
import lookalike.ui.words.Problems;
import lookalike.ui.words.Words;

/** The window, put together and shown. For the window's thread. */
public final class LookalikeWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double NARROWEST = 900;
    private static final double LOWEST = 600;

    private final WindowParts parts;
    private final Preparation preparation;
    private final PhotoDecoding decoding;
    private final ExecutorService background;
    private final Words words = new Words(Locale.US);
    private final Notices notices;
    private final Theme theme = new Theme();
    private SearchController search;
    private CatalogueDesk desk;
    private FrameController frame;

    /** @param parts what to work with */
    public LookalikeWindow(WindowParts parts) {
        this(parts, new Notices());
    }

    private LookalikeWindow(WindowParts parts, Notices notices) {
        this(parts, notices, new IndexedCatalogues(parts.shelf(), parts.model(), parts.network(), parts.sample(),
                sentence -> Platform.runLater(() -> notices.say(sentence))), PhotoDecoder::decode);
    }

    /** For tests, which bring their own work. */
    LookalikeWindow(WindowParts parts, Notices notices, Preparation preparation, PhotoDecoding decoding) {
        this.parts = parts;
        this.notices = notices;
        this.preparation = preparation;
        this.decoding = decoding;
        this.background = background();
    }

    /** A thread for whatever is asked for; once the window is closed nobody wants anything any more. */
    private static ExecutorService background() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("lookalike-", 1).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Shows the window in {@code stage} and begins with whatever there is to prepare. */
    public void show(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(load(stage), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getStylesheets().add(LookalikeWindow.class.getResource("window.css").toExternalForm());
        theme.dress(scene);
        stage.setTitle(words.of("window.title"));
        stage.setScene(scene);
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.setOnHidden(_ -> close());
        stage.show();
        desk.start();
    }

    /** Makes the window's parts once and hands each to whoever needs it. */
    private Parent load(Stage stage) {
        Problems problems = new Problems(words, parts.home().settings());
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> notices.say(problems.sentence(problem)));
        Pictures pictures = new Pictures(decoding, background);
        PhotoChooser chooser = new PhotoChooser(words, stage);
        Runnable choose = () -> chooser.photo().ifPresent(this::search);
        StatusController status = new StatusController(words);
        desk = new CatalogueDesk(preparation, background, words, problems, notices, status::watch);
        DetailsController details = new DetailsController(words, pictures, parts.browser());
        search = new SearchController(words, problems, pictures, decoding, background, details, choose);
        CatalogueMenuController menu = new CatalogueMenuController(words, desk, new LocationChooser(words, stage));
        frame = new FrameController(words, theme, notices, desk, search, status,
                new Intake(words, notices, desk, search), choose);
        load("details/details.fxml", details);
        return load("frame.fxml", frame, status, search, menu,
                new LandingController(words, problems, pictures, background, parts.examples(), this::search, choose),
                new PreparationController(words, desk, menu::addFolder));
    }

    /** @return what takes drops and keys, for tests: no other program drops anything there */
    FrameController frame() {
        return frame;
    }

    private void search(Path photo) {
        search.search(Photo.in(photo));
    }

    /** @param controllers of the screen and of those that it includes */
    private Parent load(String fxml, Object... controllers) {
        Map<Class<?>, Object> made = Stream.of(controllers).collect(Collectors.toMap(Object::getClass,
                Function.identity()));
        FXMLLoader loader = new FXMLLoader(LookalikeWindow.class.getResource(fxml), words.bundle());
        loader.setControllerFactory(made::get);
        try {
            return loader.load();
        } catch (IOException problem) {
            throw new UncheckedIOException(fxml, problem);
        }
    }

    /** Stops everything; what must wait for work to end does so in the background. */
    private void close() {
        search.stop();
        desk.close();
        background.shutdown();
    }
}
