package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the focus is when the window opens. */
@Tag("window")
class FirstFocusTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws Exception {
        OpenWindow.closeAll();
    }

    private Node owner() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getFocusOwner()).get();
    }

    private boolean hasFocus(String text) throws Exception {
        return owner() instanceof Button button && text.equals(button.getText());
    }

    /** @return the colours of the ring around a control */
    private static List<Object> ring(Node node) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((Region) node).getBorder() == null ? List.of()
                : ((Region) node).getBorder().getStrokes().stream().filter(stroke -> stroke.getWidths().getTop() == 2
                        && !Color.TRANSPARENT.equals(stroke.getTopStroke()))
                        .<Object>map(stroke -> stroke.getTopStroke())
                        .toList())
                .get();
    }

    @Test
    @DisplayName("the button for a photo has it, without a ring until keys are used; Tab goes on from there")
    void landing() throws Exception {
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.sees(".landing-text") && hasFocus("Choose a photo"));
        ScreenCamera.awaitFrames();
        Node first = owner();
        assertEquals(List.of(), ring(first));
        robot.type(KeyCode.TAB);
        assertTrue(owner() != first && !ring(owner()).isEmpty(), "no ring on " + owner());
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals(first, owner());
        assertEquals(1, ring(first).size());
    }

    @Test
    @DisplayName("without a catalogue the button that adds one has it, and Enter presses it")
    void withoutCatalogue() throws Exception {
        window = OpenWindow.over(new PretendServices(), folder);
        until(() -> window.says("No catalogue yet") && hasFocus("Add a folder…"));
        ScreenCamera.awaitFrames();
        assertEquals(List.of(), ring(owner()));
    }

    @Test
    @DisplayName("who chose something else keeps it, and after a photo nothing of the header shows a ring")
    void moved() throws Exception {
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> hasFocus("Choose a photo"));
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        ScreenCamera.awaitFrames();
        List<String> ringed = WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().lookup(".header").lookupAll("*")
                .stream().filter(Node::isFocused).map(node -> node instanceof Labeled label ? label.getText()
                        : node.toString())
                .toList()).get();
        assertEquals(List.of(), ringed);
        robot.clickOn("#text");
        FxToolkit.setupFixture(() -> window.window().state().clear());
        until(() -> window.sees(".landing-text"));
        assertEquals("text", owner().getId());
    }
}
