package lookalike.ui.capture;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A part of the screen chosen at a real window, over pictures of a screen that are brought along. */
@Tag("window")
class ScreenCaptureTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private final FxRobot robot = new FxRobot();
    private final Notices notices = new Notices();
    private final List<Image> taken = new ArrayList<>();
    private List<ScreenShot> screens = List.of();
    private Stage window;
    private ScreenCapture capture;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        window = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            window.setScene(new Scene(new StackPane(new Label("window")), 300, 200));
            window.show();
            capture = new ScreenCapture(new Messages(Locale.ENGLISH), notices, window, () -> screens, taken::add);
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** @return a screen, red on its left and blue on its right half, with so many pixels for each of the toolkit's */
    private static ScreenShot screen(int scale) {
        WritableImage image = new WritableImage(scale * WIDTH, scale * HEIGHT);
        for (int y = 0; y < scale * HEIGHT; y++) {
            for (int x = 0; x < scale * WIDTH; x++) {
                image.getPixelWriter().setColor(x, y, x < scale * WIDTH / 2 ? Color.RED : Color.BLUE);
            }
        }
        return new ScreenShot(new Rectangle2D(0, 0, WIDTH, HEIGHT), image);
    }

    private static List<Scene> overlays() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot().getStyleClass().contains("capture")).toList()).get();
    }

    private void begin(ScreenShot... shots) throws Exception {
        screens = List.of(shots);
        FxToolkit.setupFixture(capture::begin);
        until(() -> overlays().size() == shots.length);
        assertTrue(WaitForAsyncUtils.asyncFx(window::isIconified).get(), "the window is out of the way");
    }

    private static void drag(Scene scene, double fromX, double fromY, double toX, double toY) throws Exception {
        FxToolkit.setupFixture(() -> {
            scene.getRoot().fireEvent(mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, true));
            scene.getRoot().fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, true));
            scene.getRoot().fireEvent(mouse(MouseEvent.MOUSE_RELEASED, toX, toY, false));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y, boolean isDown) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, isDown, false,
                false, true, false, false, null);
    }

    private void isBack() throws Exception {
        until(() -> overlays().isEmpty() && !WaitForAsyncUtils.asyncFx(window::isIconified).get());
    }

    @Test
    @DisplayName("what is dragged is taken in the screen's own pixels, in whichever direction")
    void takesAPart() throws Exception {
        begin(screen(2));
        drag(overlays().getFirst(), 350, 120, 250, 20);
        isBack();
        Image part = taken.getFirst();
        assertEquals(200, part.getWidth());
        assertEquals(200, part.getHeight());
        assertEquals(Color.BLUE, part.getPixelReader().getColor(0, 0));
    }

    @Test
    @DisplayName("a click takes nothing and the choice goes on; Enter takes the whole screen")
    void takesAll() throws Exception {
        begin(screen(1));
        drag(overlays().getFirst(), 100, 100, 102, 101);
        assertEquals(1, overlays().size());
        robot.type(KeyCode.ENTER);
        isBack();
        assertEquals(WIDTH, taken.getFirst().getWidth());
        assertEquals(Color.RED, taken.getFirst().getPixelReader().getColor(0, 0));
    }

    @Test
    @DisplayName("Escape takes nothing, on all screens at once, and the window is back")
    void cancels() throws Exception {
        begin(screen(1), screen(1));
        robot.type(KeyCode.ESCAPE);
        isBack();
        assertEquals(List.of(), taken);
        assertEquals("", notices.told().get().sentence());
    }

    @Test
    @DisplayName("a screen that comes black, or not at all, is told with the way on")
    void tellsWhatIsRefused() throws Exception {
        WritableImage black = new WritableImage(WIDTH, HEIGHT);
        for (List<ScreenShot> refused : List.of(List.<ScreenShot>of(),
                List.of(new ScreenShot(new Rectangle2D(0, 0, WIDTH, HEIGHT), black)))) {
            screens = refused;
            FxToolkit.setupFixture(() -> {
                notices.clear();
                capture.begin();
            });
            until(() -> notices.told().get().sentence().contains("paste it here with Ctrl+V"));
            isBack();
        }
        assertFalse(screen(1).isBlank());
    }
}
