package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("A result that is opened")
class OpenedResultJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("a result opens its details, whose shop page opens in the browser; Escape closes them")
    void showsDetails() throws Exception {
        window.press("Linen Shirt Sage");
        until(() -> window.says("shop.example.com") && window.rests(".details"));
        assertTrue(window.says("Sage green"), "an attribute");
        robot.clickOn("#shopButton");
        until(() -> window.pages().equals(List.of(URI.create("https://shop.example.com/p/1200"))));
        robot.type(KeyCode.RIGHT);
        until(() -> window.says("€45.50") && window.says("3 other products"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.says("shop.example.com"));
        assertFalse(window.says("Nothing"));
    }

    @Test
    @DisplayName("the details of a product with several pictures show them all, and the chosen one large")
    void showsAllPictures() throws Exception {
        window.press("Linen Shirt Sage");
        until(() -> window.rests(".details") && robot.lookup(".details-strip-button").queryAll().size() == 3);
        assertTrue(window.says("S · M · L"), "the variants");
        PictureView large = robot.lookup("#picture").queryAs(PictureView.class);
        until(() -> large.image() != null);
        Image first = large.image();
        assertEquals(480, first.getWidth());
        robot.clickOn(robot.lookup(".details-strip-button").nth(2).<Node>query());
        until(() -> large.image() != null && large.image().getWidth() == 360);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        until(() -> window.text("#name").startsWith("Poplin"));
        assertEquals(0, robot.lookup(".details-strip-button").queryAll().size());
    }

    @Test
    @DisplayName("details that are opened while others close stay open")
    void detailsStay() throws Exception {
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        FxToolkit.setupFixture(() -> {
            press(KeyCode.ESCAPE, false);
            press(KeyCode.D, true);
        });
        until(() -> window.rests(".details"));
        assertTrue(window.sees("#why"));
    }

    private void press(KeyCode key, boolean control) {
        Scene scene = window.stage().getScene();
        Event.fireEvent(scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    @Test
    @DisplayName("\"Why similar\" colours both pictures and gives the share of the strongest parts")
    void why() throws Exception {
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        robot.clickOn("#why");
        until(() -> window.says("the strongest third of the parts adds"));
        robot.clickOn("#why");
        until(() -> !window.says("the strongest third"));
    }

    @Test
    @DisplayName("where no browser opens the window says so, with the address")
    void hasNoBrowser() throws Exception {
        services.loseBrowser();
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        window.fire("#shopButton");
        until(() -> window.says("No web browser opened; the page is https://shop.example.com/p/1202"));
    }

    @Test
    @DisplayName("by keyboard only: from the start to the shop's page")
    void keyboardOnly() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        for (int i = 0; i < 12 && !focused("#shopButton"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(focused("#shopButton"));
        robot.type(KeyCode.SPACE);
        until(() -> window.pages().equals(List.of(URI.create("https://shop.example.com/p/1200"))));
    }

    private boolean focused(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().lookup(selector).isFocused()).get();
    }
}
