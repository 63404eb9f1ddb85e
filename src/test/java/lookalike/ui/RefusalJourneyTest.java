package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("What cannot be searched with")
class RefusalJourneyTest extends WindowJourney {

    @Test
    @DisplayName("a text file named as a picture is refused with a message in place of results")
    void refusesAText() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        open();
        window.take(new DroppedContent.Photos(List.of(text)));
        until(() -> window.says("notes.jpg is not a picture that Lookalike can read"));
        assertEquals(List.of(), window.results());
    }

    @Test
    @DisplayName("a photo that cannot be used is called by its file's name; its path is said where the mouse rests")
    void namesTheFile() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        open();
        window.take(new DroppedContent.Photos(List.of(text)));
        until(() -> window.says("notes.jpg is not a picture"));
        assertTrue(window.text("#messageText").startsWith("notes.jpg"));
        assertTrue(WaitForAsyncUtils.asyncFx(() -> ((Labeled) window.stage().getScene().lookup("#messageText"))
                .getTooltip().getText()).get().startsWith(text.toString()));
    }

    @Test
    @DisplayName("a picture on another machine is not fetched, and the window says why")
    void refusesARemotePicture() throws Exception {
        open();
        window.take(new DroppedContent.Remote("pictures.example.com"));
        until(() -> window.says("That picture is on pictures.example.com, and Lookalike stays offline"));
        assertTrue(window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("a message about a problem has a button with the label that it names, which works")
    void offersAWayOn() throws Exception {
        open();
        window.take(new DroppedContent.Collection(Path.of("damaged.zip")));
        until(() -> window.says("damaged.zip cannot be read as a zip (it is cut short)."));
        assertEquals("Add a zip…", window.text("#noticeWay"));
        window.take(new DroppedContent.Collection(Path.of("Winter 2026")));
        until(() -> !window.sees("#noticeWay"));
    }
}
