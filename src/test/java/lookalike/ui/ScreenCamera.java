package lookalike.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of a window, in both themes and in several formats. */
final class ScreenCamera {

    /** A window as it is opened first, at 100%. */
    static final Format USUAL = new Format(1280, 800, 1);
    /** The smallest window, one that is smaller still, a large one, and displays scaled up. */
    static final List<Format> OTHERS =
            List.of(new Format(900, 600, 1), new Format(800, 600, 1), new Format(2560, 1440, 1),
                    new Format(1280, 800, 1.25), new Format(1280, 800, 1.5), new Format(1280, 720, 2),
                    new Format(900, 600, 2));

    /** Frames in which the toolkit dresses and lays out a scene. */
    private static final int FRAMES = 8;
    /** Frames between two of the passes that lay out a scene which is not on a stage. */
    private static final int FRAMES_OF_PASS = 3;

    /**
     * What a screen looks like where.
     *
     * @param width of the window in pixels at 100%
     * @param height the same
     * @param scale of the display, 1 for 100%
     */
    record Format(int width, int height, double scale) {

        /** @return the format that is written so, like 900x600 or 900x600@200; empty if none is */
        static Optional<Format> of(String text) {
            Matcher parts = Pattern.compile("(\\d+)x(\\d+)(?:@(\\d+))?").matcher(text);
            return !parts.matches() ? Optional.empty()
                    : Optional.of(new Format(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                            parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)) / 100.0));
        }

        String name() {
            return scale == 1 ? String.valueOf(width) : width + "@" + Math.round(100 * scale);
        }
    }

    private final Path folder;
    private final List<Format> formats;

    /** @param folder to put the pictures in; made if need be */
    ScreenCamera(Path folder, List<Format> formats) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.formats = formats;
    }

    /**
     * Takes a window in every format and both themes.
     *
     * @param name what the names of the files begin with
     */
    void take(OpenWindow window, String name) throws Exception {
        for (Format format : formats) {
            for (int theme = 1; theme <= 2; theme++) {
                Scene large = enlarge(window, format, theme);
                save(large, format.scale(), "%s-%s-%s.png".formatted(name, format.name(),
                        theme == 1 ? "light" : "dark"));
                giveBack(window, large);
            }
        }
    }

    /** Off the stage, because a headless screen is smaller than most windows. */
    private static Scene enlarge(OpenWindow window, Format format, int theme) throws Exception {
        Scene shown = window.stage().getScene();
        FxToolkit.setupFixture(() -> window.window().theme(theme));
        WindowWait.until(() -> isFadedIn(shown));
        awaitFrames();
        Scene large = WaitForAsyncUtils.asyncFx(() -> {
            Parent root = shown.getRoot();
            shown.setRoot(new Group());
            Scene scene = new Scene(new Group(), format.width(), format.height());
            scene.getPreferences().setColorScheme(shown.getPreferences().getColorScheme());
            scene.getStylesheets().setAll(shown.getStylesheets());
            scene.setUserAgentStylesheet(shown.getUserAgentStylesheet());
            move(root, scene);
            return scene;
        }).get();
        for (int pass = 0; pass < 3; pass++) {
            WaitForAsyncUtils.asyncFx(() -> large.snapshot(null)).get();
            awaitFrames(FRAMES_OF_PASS);
        }
        return large;
    }

    private static boolean isFadedIn(Scene scene) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> scene.getRoot().lookupAll(".tile").stream().map(ScreenCamera::around)
                .filter(nodes -> nodes.stream().allMatch(Node::isVisible))
                .allMatch(nodes -> nodes.stream().allMatch(node -> node.getOpacity() == 1))).get();
    }

    /** @return a node and all that it is in */
    private static List<Node> around(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).toList();
    }

    /**
     * Moves a window's contents to another scene. While that takes them, node by node, JavaFX looks for colours that
     * their parents have not found yet, and logs so; what is wrong for good is logged by the passes that follow.
     */
    private static void move(Parent root, Scene scene) {
        Logger styles = Logger.getLogger("javafx.css");
        Level before = styles.getLevel();
        styles.setLevel(Level.OFF);
        try {
            scene.setRoot(root);
        } finally {
            styles.setLevel(before);
        }
    }

    private static void giveBack(OpenWindow window, Scene large) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            Parent root = large.getRoot();
            large.setRoot(new Group());
            move(root, window.stage().getScene());
        }).get();
    }

    /** Waits until the toolkit has dressed and laid out what is shown. */
    static void awaitFrames() throws Exception {
        awaitFrames(FRAMES);
    }

    private static void awaitFrames(int count) throws Exception {
        CountDownLatch frames = new CountDownLatch(count);
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
