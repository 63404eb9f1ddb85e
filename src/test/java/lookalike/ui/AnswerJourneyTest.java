package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("A photo that is dropped, pasted or chosen")
class AnswerJourneyTest extends WindowJourney {

    @Test
    @DisplayName("a dropped photo is answered by five products in the order of their similarity")
    void answersADroppedPhoto() throws Exception {
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("shirt.png"));
        until(() -> window.says("+3"));
    }

    @Test
    @DisplayName("several photos are searched with together, and each can be looked at or taken away")
    void takesSeveral() throws Exception {
        Path other = Files.write(folder.resolve("other.png"), DrawnPictures.shirt(4, 300, 400));
        open();
        window.take(new DroppedContent.Photos(List.of(photo, other)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(2, services.catalogue().asked().getLast().photos().size());
        window.fire(".query-removable .query-remove");
        until(() -> services.catalogue().asked().getLast().photos().size() == 1);
        until(() -> window.says("other.png"));
    }

    @Test
    @DisplayName("a file that was copied can be pasted")
    void pastesAFile() throws Exception {
        open();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(new File(photo.toString())));
        FxToolkit.setupFixture(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("an example photo is searched with by a click")
    void searchesWithAnExample() throws Exception {
        Files.createDirectories(folder.resolve("photos"));
        Files.copy(photo, folder.resolve("photos/example.png"));
        open();
        until(() -> window.sees(".example"));
        robot.clickOn(".example");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("example.png"));
    }

    @Test
    @DisplayName("during a long search the grid shows grey tiles")
    void showsShapesMeanwhile() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        services.catalogue().answerAfter(answer);
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.says("Looking for similar products"));
        assertEquals(List.of("", "", "", "", ""), window.results());
        answer.countDown();
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("a newer photo replaces an older one whose search is still running")
    void overtakes() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        services.catalogue().answerAfter(answer);
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.says("Looking for similar products"));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        window.take(new DroppedContent.Photos(List.of(text)));
        until(() -> window.says("notes.jpg is not a picture"));
        answer.countDown();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.says("notes.jpg is not a picture"));
        assertEquals(List.of(), window.results());
    }

    @Test
    @DisplayName("where nothing looks alike the window says so, and shows the nearest only when asked")
    void saysThatNothingIsAlike() throws Exception {
        services.catalogue().estrange();
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.says("Nothing here looks like it"));
        assertEquals(List.of(), window.results());
        robot.clickOn("#messageMore");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("what a filter left is shown, however little it looks like the photo")
    void showsWhatAFilterLeft() throws Exception {
        services.catalogue().estrange();
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.says("Nothing here looks like it"));
        FxToolkit.setupFixture(() -> window.window().state().selection().set(
                window.window().state().selection().get().with("poplin")));
        until(() -> window.results().equals(List.of("Poplin Shirt")));
        assertTrue(window.says("The nearest of the filtered products"));
        assertFalse(window.says("Nothing here looks like it"));
    }
}
