package lookalike.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import lookalike.catalogue.Condition;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.recommendation.Match;
import lookalike.recommendation.SampleHome;
import lookalike.recommendation.Selection;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.SearchState;
import lookalike.ui.search.Sought;
import lookalike.ui.search.Step;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every screen in both themes and at several sizes, for people to look at:
 * {@code ScreenPictures FOLDER [NAME...]}.
 */
public final class ScreenPictures {

    /** A window as it is opened first, at 100%. */
    static final Format USUAL = new Format(1280, 800, 1);
    /** The smallest window, a large one, and displays scaled up. */
    static final List<Format> OTHERS = List.of(new Format(900, 600, 1), new Format(2560, 1440, 1),
            new Format(1280, 800, 1.25), new Format(1280, 800, 1.5), new Format(1280, 720, 2));

    /** Frames in which the toolkit dresses and lays out a scene. */
    private static final int FRAMES = 8;

    /**
     * What a screen looks like where.
     *
     * @param width of the window in pixels at 100%
     * @param height the same
     * @param scale of the display, 1 for 100%
     */
    record Format(int width, int height, double scale) {

        String name() {
            return scale == 1 ? String.valueOf(width) : width + "@" + Math.round(100 * scale);
        }
    }

    private final Path folder;
    private final Path work;
    private final List<Format> formats;

    /** @param formats of the pictures of each screen */
    ScreenPictures(Path folder, List<Format> formats) throws IOException {
        this.formats = formats;
        this.folder = Files.createDirectories(folder);
        this.work = Files.createTempDirectory("screens");
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        List<Format> formats = Stream.concat(Stream.of(USUAL), OTHERS.stream()).toList();
        new ScreenPictures(Path.of(arguments[0]), formats).take(List.of(arguments).subList(1, arguments.length));
        System.exit(0);
    }

    /** @param names of the screens to take; none for all */
    void take(List<String> names) throws Exception {
        Files.createDirectories(work.resolve("photos"));
        for (int i = 0; i < 5; i++) {
            Files.write(work.resolve("photos/photo-" + i + ".png"), DrawnPictures.shirt(i + 2, 600, 800));
        }
        Files.writeString(work.resolve("notes.jpg"), "no picture");
        Map<String, Screen> screens = Map.ofEntries(Map.entry("landing", this::landing),
                Map.entry("first-run", this::firstRun), Map.entry("no-catalogue", this::empty),
                Map.entry("searching", this::searching), Map.entry("results", this::results),
                Map.entry("details", this::details), Map.entry("error", this::error),
                Map.entry("nothing-alike", this::nothingAlike), Map.entry("drop", this::drop),
                Map.entry("indexing", this::indexing), Map.entry("sample-landing", this::sampleLanding),
                Map.entry("sample", this::sample), Map.entry("sample-details", this::sampleDetails),
                Map.entry("sample-why", this::sampleWhy), Map.entry("sample-steered", this::sampleSteered),
                Map.entry("sample-board", this::sampleBoard), Map.entry("sample-text", this::sampleText),
                Map.entry("sample-german", this::sampleGerman), Map.entry("settings", this::settings),
                Map.entry("help", this::help), Map.entry("keys", this::keys), Map.entry("manage", this::manage),
                Map.entry("adding", this::adding),
                Map.entry("duplicates", this::duplicates), Map.entry("problems", this::problems),
                Map.entry("evaluation", this::evaluation), Map.entry("evaluation-charts", this::charts));
        for (Map.Entry<String, Screen> screen : screens.entrySet()) {
            if (!names.isEmpty() && !names.contains(screen.getKey())) {
                continue;
            }
            OpenWindow window = screen.getValue().open();
            for (Format format : formats) {
                for (int theme = 1; theme <= 2; theme++) {
                    Scene large = enlarge(window, format, theme);
                    save(large, format.scale(), "%s-%s-%s.png".formatted(screen.getKey(), format.name(),
                            theme == 1 ? "light" : "dark"));
                    giveBack(window, large);
                }
            }
            window.close();
        }
    }

    /** Brings a window to a screen. */
    @FunctionalInterface
    private interface Screen {
        OpenWindow open() throws Exception;
    }

    private OpenWindow landing() throws Exception {
        OpenWindow window = OpenWindow.over(PretendPreparation.ready(), work);
        await(() -> window.sees(".example"));
        return window;
    }

    private OpenWindow firstRun() throws Exception {
        PretendPreparation preparation = PretendPreparation.fresh();
        preparation.workUntil(new CountDownLatch(1));
        OpenWindow window = OpenWindow.over(preparation, work);
        await(() -> window.says("80 of 240"));
        return window;
    }

    private OpenWindow empty() throws Exception {
        OpenWindow window = OpenWindow.over(new PretendPreparation(), work);
        await(() -> window.says("No catalogue yet"));
        return window;
    }

    private OpenWindow searching() throws Exception {
        PretendPreparation preparation = PretendPreparation.ready();
        preparation.catalogue().answerAfter(new CountDownLatch(1));
        OpenWindow window = OpenWindow.over(preparation, work);
        window.take(photo());
        await(() -> window.says("Looking for"));
        return window;
    }

    private OpenWindow results() throws Exception {
        return results(PretendPreparation.ready());
    }

    private OpenWindow results(PretendPreparation preparation) throws Exception {
        OpenWindow window = OpenWindow.over(preparation, work);
        window.take(photo());
        await(() -> window.says("Linen Shirt"));
        return window;
    }

    private OpenWindow details() throws Exception {
        OpenWindow window = results();
        window.press(PretendCatalogue.NAMES.get(1));
        await(() -> window.says("shop.example.com"));
        return window;
    }

    private OpenWindow error() throws Exception {
        OpenWindow window = OpenWindow.over(PretendPreparation.ready(), work);
        window.take(new DroppedContent.Photos(List.of(work.resolve("notes.jpg"))));
        await(() -> window.says("is not a picture"));
        return window;
    }

    private OpenWindow nothingAlike() throws Exception {
        PretendPreparation preparation = PretendPreparation.ready();
        preparation.catalogue().estrange();
        OpenWindow window = OpenWindow.over(preparation, work);
        window.take(photo());
        await(() -> window.says("Nothing in this catalogue"));
        return window;
    }

    private OpenWindow drop() throws Exception {
        OpenWindow window = landing();
        window.drag(photo());
        return window;
    }

    /** The real thing: the sample catalogue and the network. */
    private OpenWindow sampleLanding() throws Exception {
        OpenWindow window =
                OpenWindow.onReal(SampleHome.folder(), SampleHome.sample(), SampleHome.photos());
        await(() -> window.says("sample (") && window.sees(".example"));
        return window;
    }

    private OpenWindow sample() throws Exception {
        OpenWindow window = sampleLanding();
        window.take(new DroppedContent.Photos(List.of(SampleHome.photos().resolve("dotted-dress.jpg"))));
        await(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private OpenWindow sampleDetails() throws Exception {
        OpenWindow window = sample();
        window.press(window.results().get(1));
        await(() -> window.says("shop.example.com"));
        return window;
    }

    private OpenWindow sampleWhy() throws Exception {
        OpenWindow window = sampleDetails();
        WaitForAsyncUtils.asyncFx(() -> ((ToggleButton) window.stage().getScene()
                .lookup("#why")).fire()).get();
        await(() -> window.says("the strongest third"));
        return window;
    }

    private OpenWindow sampleSteered() throws Exception {
        OpenWindow window = sample();
        await(() -> window.sees(".query-part"));
        WaitForAsyncUtils.asyncFx(() -> {
            SearchState state = window.window().state();
            Sought now = state.sought().get();
            state.go(new Step(Step.Kind.VIEW, "A part", now.with(0, now.snaps().getFirst().seen(
                    View.PLAIN.framed(new Frame(0.15, 0.1, 0.7, 0.75))))));
            Match match = state.answer().get().matches().get(1);
            state.go(new Step(Step.Kind.MORE, "More like " + match.product().name(),
                    state.sought().get().more(match.product())));
            state.selection().set(state.selection().get().with("gender", List.of(new Condition("gender",
                    Condition.Operator.EQUAL, List.of("Women")))).with("price", List.of(new Condition("price",
                    Condition.Operator.AT_MOST, List.of("80")))));
        }).get();
        await(() -> window.says("Price: to 80") && window.results().size() == 5 && window.sees(".query-part"));
        return window;
    }

    private OpenWindow sampleBoard() throws Exception {
        OpenWindow window = sample();
        for (int i = 0; i < 3; i++) {
            int index = i;
            WaitForAsyncUtils.asyncFx(() -> window.window().frame().pin(index)).get();
        }
        await(() -> window.sees(".board-card"));
        return window;
    }

    private OpenWindow sampleText() throws Exception {
        OpenWindow window = sampleLanding();
        WaitForAsyncUtils.asyncFx(() -> window.window().state().selection().set(Selection.ALL.with("striped navy")))
                .get();
        await(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private OpenWindow sampleGerman() throws Exception {
        OpenWindow window = sample();
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        await(() -> window.says("Am ähnlichsten") && window.results().size() == 5
                && !window.results().contains(""));
        return window;
    }

    private OpenWindow page(String key, String says) throws Exception {
        OpenWindow window = results();
        window.fire(key);
        await(() -> window.says(says));
        return window;
    }

    private OpenWindow settings() throws Exception {
        OpenWindow window = page("#settingsButton", "Nothing leaves this computer");
        await(() -> window.says("MB"));
        return window;
    }

    private OpenWindow help() throws Exception {
        return page("#helpButton", "First steps");
    }

    private OpenWindow keys() throws Exception {
        OpenWindow window = results();
        WaitForAsyncUtils.asyncFx(() -> window.window().frame().showKeys()).get();
        await(() -> window.says("One step back"));
        return window;
    }

    private OpenWindow entry(String entry, String says) throws Exception {
        OpenWindow window = results();
        window.choose(entry);
        await(() -> window.says(says));
        return window;
    }

    private OpenWindow adding() throws Exception {
        OpenWindow window = results();
        window.take(new DroppedContent.Collection(Path.of("Autumn 2026.csv")));
        await(() -> window.sees(".adding-add"));
        return window;
    }

    private OpenWindow manage() throws Exception {
        return entry("Rename, move or remove…", "Remove this catalogue");
    }

    private OpenWindow problems() throws Exception {
        return entry("What was skipped, and why", "images/7.jpg");
    }

    private OpenWindow duplicates() throws Exception {
        OpenWindow window = sampleLanding();
        window.choose("Find near-duplicates");
        await(() -> window.says("nearly the same"));
        return window;
    }

    private OpenWindow evaluation() throws Exception {
        OpenWindow window = sampleLanding();
        window.fire("#evaluationButton");
        await(() -> !window.stage().getScene().lookup(".page .accent").isDisabled());
        WaitForAsyncUtils.asyncFx(() -> ((Button) window.stage().getScene()
                .lookup(".page .accent")).fire()).get();
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> window.says("Worst classes")
                && window.stage().getScene().lookup(".evaluation-charts .image-view") != null);
        return window;
    }

    private OpenWindow charts() throws Exception {
        OpenWindow window = evaluation();
        awaitFrames();
        WaitForAsyncUtils.asyncFx(() -> ((ScrollPane) window.stage().getScene().lookup(".page .scroll-pane"))
                .setVvalue(1)).get();
        return window;
    }

    private OpenWindow indexing() throws Exception {
        PretendPreparation preparation = PretendPreparation.ready();
        preparation.workUntil(new CountDownLatch(1));
        preparation.shelve("Autumn 2025", 12480);
        OpenWindow window = results(preparation);
        window.take(new DroppedContent.Collection(Path.of("Winter 2026")));
        window.take(new DroppedContent.Remote("pictures.example.com"));
        await(() -> window.says("of 240"));
        return window;
    }

    private DroppedContent photo() {
        return new DroppedContent.Photos(List.of(work.resolve("photos/photo-3.png")));
    }

    /** Off the stage, because a headless screen is smaller than most windows. */
    private static Scene enlarge(OpenWindow window, Format format, int theme) throws Exception {
        Scene shown = window.stage().getScene();
        FxToolkit.setupFixture(() -> window.window().theme(theme));
        awaitFrames();
        Scene large = WaitForAsyncUtils.asyncFx(() -> {
            Parent root = shown.getRoot();
            shown.setRoot(new Group());
            Scene scene = new Scene(root, format.width(), format.height());
            scene.getPreferences().setColorScheme(shown.getPreferences().getColorScheme());
            scene.getStylesheets().setAll(shown.getStylesheets());
            scene.setUserAgentStylesheet(shown.getUserAgentStylesheet());
            return scene;
        }).get();
        for (int pass = 0; pass < 4; pass++) {
            WaitForAsyncUtils.asyncFx(() -> large.snapshot(null)).get();
            awaitFrames();
        }
        return large;
    }

    private static void giveBack(OpenWindow window, Scene large) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            Parent root = large.getRoot();
            large.setRoot(new Group());
            window.stage().getScene().setRoot(root);
        }).get();
    }

    private static void awaitFrames() throws Exception {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        WaitForAsyncUtils.asyncFx(counter::start).get();
        frames.await();
        WaitForAsyncUtils.asyncFx(counter::stop).get();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private void save(Scene scene, double scale, String name) throws Exception {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scale * scene.getWidth(), scale * scene.getHeight()));
        WritableImage seen = WaitForAsyncUtils.asyncFx(() -> scene.getRoot().snapshot(parameters, null)).get();
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", folder.resolve(name).toFile());
    }
}
