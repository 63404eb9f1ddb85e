package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import lookalike.ui.answers.ResultOrder;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The results and the details of one of them, side by side. */
@Tag("window")
class DetailsJourneyTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final PretendServices services = PretendServices.ready();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void dropAPhoto() throws Exception {
        services.catalogue().stock(40);
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026"));
        drop("shirt.png", 3);
    }

    private void drop(String name, int number) throws Exception {
        window.take(new DroppedContent.Photos(List.of(
                Files.write(folder.resolve(name), DrawnPictures.shirt(number, 300, 400)))));
        until(() -> window.says(name) && window.isAnswered() && window.results().equals(PretendCatalogue.NAMES));
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("five results stand in one row in a window of 1400 pixels, else three and two")
    void rows() throws Exception {
        resize(1400);
        until(() -> rowsOf(PretendCatalogue.NAMES) == 1);
        resize(1380);
        until(() -> rowsOf(PretendCatalogue.NAMES) == 2);
        assertTrue(isInSight(".more-results"), "and the button is seen without scrolling");
    }

    @Test
    @DisplayName("a tile shows brand and price, and a long name on two lines")
    void tiles() throws Exception {
        resize(1280);
        until(() -> rowsOf(PretendCatalogue.NAMES) == 2);
        assertTrue(window.says("Maison Lin · Shirts") && window.says("€39.50"));
        assertTrue(window.says("Sold out · Shirts"), "as the column of stock says");
        until(() -> nameHeight(PretendCatalogue.NAMES.get(1)) > 1.5 * nameHeight(PretendCatalogue.NAMES.get(0)));
    }

    @Test
    @DisplayName("more results come below the five, the first of them with the focus; another photo begins with five")
    void more() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> node(".more-results").requestFocus()).get();
        robot.type(KeyCode.SPACE);
        until(() -> window.isAnswered() && window.results().size() > 5);
        assertEquals(15, services.catalogue().asked().getLast().k());
        until(() -> focusedName().equals("Shirt 5"));
        until(() -> window.says("15 of 240"));
        assertEquals(5, window.window().state().results().get(), "what is usual stays");
        drop("other.png", 4);
        assertEquals(5, services.catalogue().asked().getLast().k());
    }

    @Test
    @DisplayName("the button for more results goes when there are no more")
    void noMore() throws Exception {
        services.catalogue().stock(8);
        fireMore();
        until(() -> window.results().size() == 8 && !window.sees(".more-results"));
    }

    @Test
    @DisplayName("in a wide window details stand beside the results, in a narrow one over them")
    void beside() throws Exception {
        resize(1280);
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        until(() -> rightOf(".result-grid") <= leftOf(".details"));
        until(() -> rightOf(".more-results") < leftOf(".details") && rowsOf(PretendCatalogue.NAMES) == 2);
        resize(1100);
        until(() -> rightOf(".result-grid") > leftOf(".details"));
        resize(1280);
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".details") && rightOf(".result-grid") > 1200);
    }

    @Test
    @DisplayName("the details take the focus, Escape gives it back to the result, and the grid stays where it was")
    void escapes() throws Exception {
        resize(1280);
        fireMore();
        until(() -> window.says("15 of 240"));
        window.focus(PretendCatalogue.NAMES.get(1));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until(() -> focusedName().equals("Shirt 7"));
        double before = scrolled();
        assertTrue(before > 0);
        robot.type(KeyCode.ENTER);
        until(() -> window.sees(".details") && focused("#closeButton"));
        until(() -> isInSight("Shirt 7"));
        robot.type(KeyCode.ESCAPE);
        until(() -> focusedName().equals("Shirt 7"));
        until(() -> Math.abs(scrolled() - before) < 0.2 && isInSight("Shirt 7"));
    }

    private boolean isInSight(String what) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node node = what.startsWith(".") ? node(what) : cell(what);
            Bounds all = node(".result-grid").localToScene(node(".result-grid").getLayoutBounds());
            return node.isVisible() && all.contains(node.localToScene(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY()));
        }).get();
    }

    @Test
    @DisplayName("open details follow the arrows and clicks on the results, which keep the focus")
    void follow() throws Exception {
        resize(1280);
        window.press("Linen Shirt Sage");
        until(() -> window.rests(".details") && window.text("#name").equals("Linen Shirt Sage"));
        window.focus("Linen Shirt Sage");
        robot.type(KeyCode.RIGHT);
        until(() -> window.text("#name").startsWith("Oxford"));
        robot.type(KeyCode.RIGHT);
        until(() -> window.text("#name").equals("Poplin Shirt"));
        assertEquals("Poplin Shirt", focusedName());
        window.press("Camp Collar Shirt");
        until(() -> window.text("#name").equals("Camp Collar Shirt"));
        assertEquals("Camp Collar Shirt", focusedName());
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".details"));
        robot.type(KeyCode.LEFT);
        until(() -> focusedName().equals("Poplin Shirt"));
        assertFalse(window.sees(".details"), "closed details stay closed");
    }

    @Test
    @DisplayName("the arrows in the details go on from their product, also in another order")
    void steps() throws Exception {
        services.catalogue().stock(5);
        window.press("Linen Shirt Sage");
        until(() -> window.rests(".details") && window.text("#name").equals("Linen Shirt Sage"));
        FxToolkit.setupFixture(() -> {
            window.window().state().order().set(ResultOrder.PRICE);
            window.window().state().reversed().set(true);
        });
        until(() -> window.results().get(3).equals("Linen Shirt Sage"));
        robot.type(KeyCode.LEFT);
        until(() -> window.text("#name").startsWith("Oxford"));
        assertTrue(focused("#closeButton"), "the focus stays in the details");
    }

    @Test
    @DisplayName("details stay open, and go on, when the catalogue is opened anew in the background")
    void renews() throws Exception {
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.text("#name").equals("Poplin Shirt"));
        PretendCatalogue before = services.catalogue();
        services.alter();
        until(() -> services.catalogue() != before && !services.catalogue().asked().isEmpty() && window.isAnswered());
        assertNotSame(before, services.catalogue());
        assertTrue(window.sees(".details") && window.text("#name").equals("Poplin Shirt"));
        assertTrue(focused("#closeButton"));
        robot.clickOn("#why");
        until(() -> window.says("the strongest third"));
        robot.type(KeyCode.RIGHT);
        until(() -> window.text("#name").equals("Camp Collar Shirt"));
        robot.type(KeyCode.ESCAPE);
        until(() -> focusedName().equals("Camp Collar Shirt"));
    }

    private void resize(double width) throws Exception {
        FxToolkit.setupFixture(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(800);
        });
    }

    private void fireMore() throws Exception {
        FxToolkit.setupFixture(() -> ((Button) node(".more-results")).fire());
        until(() -> window.isAnswered() && window.results().size() > 5);
    }

    private double scrolled() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((ScrollPane) node(".result-grid")).getVvalue()).get();
    }

    private long rowsOf(List<String> names) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> names.stream().map(name -> cell(name).getLayoutY()).distinct().count())
                .get();
    }

    private double nameHeight(String name) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((Label) cell(name).lookup(".tile-name")).getHeight()).get();
    }

    private double rightOf(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> node(selector).localToScene(node(selector).getLayoutBounds()).getMaxX())
                .get();
    }

    private double leftOf(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> node(selector).localToScene(node(selector).getLayoutBounds()).getMinX())
                .get();
    }

    private boolean focused(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> node(selector).isFocused()).get();
    }

    /** @return the name of the result with the focus; empty if none has */
    private String focusedName() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node focused = window.stage().getScene().getFocusOwner();
            Node name = focused == null ? null : focused.lookup(".tile-name");
            return name instanceof Label label ? label.getText() : "";
        }).get();
    }

    private Node cell(String name) {
        return window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> ((Label) cell.lookup(".tile-name")).getText().equals(name)).findFirst().orElseThrow();
    }

    private Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }
}
