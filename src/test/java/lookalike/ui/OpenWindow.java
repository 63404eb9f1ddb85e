package lookalike.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.image.PhotoDecoder;
import lookalike.service.Services;
import lookalike.storage.DataFolder;
import lookalike.storage.JsonFile;
import lookalike.storage.StorageException;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.settings.Settings;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window on fake catalogues, with a user's actions and what the user sees.
 *
 * @param stage of the window
 * @param window the window
 * @param pages that it asked the browser to open
 * @param dialogs answer in place of the system's
 */
record OpenWindow(Stage stage, LookalikeWindow window, List<URI> pages, PretendDialogs dialogs) {

    /** Windows on real work that may not be at rest yet. */
    private static final Queue<LookalikeWindow> REAL = new ConcurrentLinkedQueue<>();

    static {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(WindowWait.LIMIT.toMillis());
    }

    /** @param folder for its data, with the photos to try in {@code photos} */
    static OpenWindow over(PretendServices services, Path folder) throws TimeoutException {
        begin(new DataFolder(folder.resolve("home")), true);
        return asLeft(services, folder);
    }

    /** The same, with the file of settings as it is, also if it makes no sense. */
    static OpenWindow asLeft(PretendServices services, Path folder) throws TimeoutException {
        List<URI> pages = Collections.synchronizedList(new ArrayList<>());
        PretendDialogs dialogs = new PretendDialogs();
        DataFolder home = new DataFolder(folder.resolve("home"));
        // Windows may share a folder, so a window without a sample must not find another one's.
        Path sample = folder.resolve(services.hasSample() ? "Sample" : "none");
        if (services.hasSample()) {
            drawSample(sample);
        }
        WindowParts parts = new WindowParts(services.over(home), NetworkChoice.FREE, sample,
                folder.resolve("photos"), (page, failed) -> {
                    pages.add(page);
                    if (services.lacksBrowser()) {
                        failed.run();
                    }
                });
        // On its own thread, as a window is made by the program: it may have something to say at once.
        AtomicReference<LookalikeWindow> made = new AtomicReference<>();
        FxToolkit.setupFixture(() -> made.set(new LookalikeWindow(parts, DrawnPictures::decode, dialogs)));
        LookalikeWindow window = made.get();
        Stage stage = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> window.show(stage));
        return new OpenWindow(stage, window, pages, dialogs);
    }

    /** A window on real work. */
    static OpenWindow onReal(DataFolder home, Path sample, Path photos) throws TimeoutException {
        List<URI> pages = Collections.synchronizedList(new ArrayList<>());
        PretendDialogs dialogs = new PretendDialogs();
        begin(home, false);
        Services services = Services.of(home, new ResNet50Model(home), "0.1.0", (_, _) -> "lookalike evaluate");
        LookalikeWindow window = new LookalikeWindow(new WindowParts(services, NetworkChoice.FREE, sample, photos,
                (page, _) -> pages.add(page)), PhotoDecoder::decode, dialogs);
        Stage stage = FxToolkit.registerStage(Stage::new);
        REAL.add(window);
        FxToolkit.setupFixture(() -> window.show(stage));
        return new OpenWindow(stage, window, pages, dialogs);
    }

    /** A table is what tells a sample catalogue. */
    private static void drawSample(Path folder) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve("products.csv"), "id\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * In English whatever the machine speaks.
     *
     * @param goesOn with what the last window left
     */
    private static void begin(DataFolder home, boolean goesOn) {
        try {
            JsonFile<Settings> file = new JsonFile<>(home.settings().resolve("window.json"), Settings.class);
            file.write(file.read().filter(_ -> goesOn).orElse(Settings.DEFAULTS).withLanguage("en"));
        } catch (StorageException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Drops or pastes something. */
    void take(DroppedContent content) throws TimeoutException {
        FxToolkit.setupFixture(() -> window.frame().take(content));
    }

    /** Drops a catalogue, adds it as it is previewed, and opens it. */
    void add(Path location) throws Exception {
        beginToAdd(location);
        WindowWait.until(() -> sees(".adding-open"));
        fire(".adding-open");
    }

    /** Drops a catalogue and adds it as it is previewed, which goes on. */
    void beginToAdd(Path location) throws Exception {
        take(new DroppedContent.Collection(location));
        WindowWait.until(() -> sees(".adding-add"));
        fire(".adding-add");
    }

    /** Holds something over the window. */
    void drag(DroppedContent content) throws TimeoutException {
        FxToolkit.setupFixture(() -> window.frame().showDropHint(content));
    }

    /** Clicks on the result of that name, once it is found. */
    void press(String name) throws Exception {
        WindowWait.until(() -> isAnsweredWith(name));
        FxToolkit.setupFixture(() -> cell(name).fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5,
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null)));
    }

    /** Presses a button. */
    void fire(String selector) throws TimeoutException {
        FxToolkit.setupFixture(() -> ((ButtonBase) stage.getScene().lookup(selector)).fire());
    }

    /** @return whether the menu with the catalogue's name has this entry */
    boolean offers(String entry) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> entries(entry).findAny().isPresent()).get();
    }

    /** Chooses an entry of the menu with the catalogue's name. */
    void choose(String entry) throws TimeoutException {
        FxToolkit.setupFixture(() -> entries(entry).findFirst().orElseThrow().fire());
    }

    /** @return whether the menu of clients has this entry */
    boolean offersClient(String entry) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> entries(".client-menu", entry).findAny().isPresent()).get();
    }

    /** Chooses an entry of the menu of clients. */
    void chooseClient(String entry) throws TimeoutException {
        FxToolkit.setupFixture(() -> entries(".client-menu", entry).findFirst().orElseThrow().fire());
    }

    private Stream<MenuItem> entries(String entry) {
        return entries(".catalogue-menu", entry);
    }

    private Stream<MenuItem> entries(String selector, String entry) {
        MenuButton menu = (MenuButton) stage.getScene().lookup(selector);
        return menu.getItems().stream().filter(item -> entry.equals(item.getText()));
    }

    /** @return whether the results are those of the query as it is now */
    boolean isAnswered() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> !window.isSearching() && window.state().answer().get() != null).get();
    }

    private boolean isAnsweredWith(String name) throws Exception {
        return isAnswered() && WaitForAsyncUtils.asyncFx(() -> cells(name).findAny().isPresent()).get();
    }

    /** Gives the focus to the result of that name, once it is found. */
    void focus(String name) throws Exception {
        WindowWait.until(() -> isAnsweredWith(name));
        FxToolkit.setupFixture(() -> cell(name).requestFocus());
    }

    /** Selects the result of that name, or no longer, by its mark. */
    void mark(String name) throws Exception {
        WindowWait.until(() -> isAnsweredWith(name));
        FxToolkit.setupFixture(() -> ((ButtonBase) cell(name).lookup(".tile-mark")).fire());
    }

    /** @return whether a node has come to its place */
    boolean rests(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> stage.getScene().lookup(selector).getTranslateX() == 0).get();
    }

    /** @return the text of a label */
    String text(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((Labeled) stage.getScene().lookup(selector)).getText()).get();
    }

    /** @return the names of the results, in the order of the grid */
    List<String> results() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> stage.getScene().getRoot().lookupAll(".grid-cell").stream()

                .sorted(Comparator.comparingDouble(Node::getLayoutY).thenComparingDouble(Node::getLayoutX))
                .map(cell -> ((Labeled) cell.lookup(".tile-name")).getText()).toList()).get();
    }

    /** @return whether some text that can be seen contains {@code words} */
    boolean says(String words) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> visible(stage.getScene().getRoot())
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null
                        && label.getText().contains(words)))
                .get();
    }

    /** @return whether a node of that selector can be seen */
    boolean sees(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node node = stage.getScene().lookup(selector);
            return node != null && visible(stage.getScene().getRoot()).anyMatch(seen -> seen == node);
        }).get();
    }

    /** Closes the window. */
    void close() throws TimeoutException {
        FxToolkit.setupFixture(stage::close);
    }

    /** Closes all windows that a test opened, with their pop-overs, whether it passed or not. */
    static void closeAll() throws TimeoutException {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        while (!REAL.isEmpty()) {
            WindowWait.untilWorked(REAL.remove()::isAtRest);
        }
    }

    private Node cell(String name) {
        return cells(name).findFirst().orElseThrow();
    }

    private Stream<Node> cells(String name) {
        return stage.getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> ((Labeled) cell.lookup(".tile-name")).getText().equals(name));
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(OpenWindow::visible) : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }
}
