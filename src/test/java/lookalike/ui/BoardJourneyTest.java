package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.search.ResultDrag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("Results that are kept, as favourites and on boards")
class BoardJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("hearts mark favourites, the heart above shows only these, and they survive a restart")
    void favourites() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.H);
        robot.clickOn("#hearts");
        until(() -> window.results().equals(List.of("Poplin Shirt")) && window.says("Favourites"));
        window.close();
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Drop a photo of a garment"));
        robot.clickOn("#hearts");
        until(() -> window.results().equals(List.of("Poplin Shirt")));
    }

    @Test
    @DisplayName("the focus stays on a result when suggestions and pictures arrive, and the key then works")
    void keepsTheFocus() throws Exception {
        CountDownLatch suggesting = new CountDownLatch(1);
        services.catalogue().suggestAfter(suggesting);
        Path other = Files.write(folder.resolve("other.png"), DrawnPictures.shirt(4, 300, 400));
        window.take(new DroppedContent.Photos(List.of(other)));
        until(() -> window.says("other.png") && window.isAnswered());
        assertFalse(window.sees(".query-part"), "those of the last photo");
        window.focus("Poplin Shirt");
        Node focused = window.stage().getScene().getFocusOwner();
        suggesting.countDown();
        until(() -> window.sees(".query-part") && robot.lookup(".tile .picture").queryAllAs(PictureView.class).stream()
                .allMatch(picture -> picture.image() != null));
        assertSame(focused, window.stage().getScene().getFocusOwner());
        robot.type(KeyCode.B);
        until(() -> cards() == 1);
    }

    @Test
    @DisplayName("B puts a result on the board; Undo brings back a removed one")
    void board() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> window.sees(".board-card"));
        assertEquals("Board 1", this.<TextField>node("#boardName").getText());
        window.focus("Denim Overshirt");
        robot.type(KeyCode.B);
        until(() -> cards() == 2);
        Button remove = robot.lookup(".board-tools .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getAccessibleText().startsWith("Remove Poplin Shirt")).findFirst()
                .orElseThrow();
        robot.interact(remove::fire);
        until(() -> cards() == 1);
        robot.clickOn("Undo");
        until(() -> cards() == 2);
    }

    @Test
    @DisplayName("a product on the board keeps its picture while another catalogue is searched")
    void boardOfAnotherCatalogue() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> cards() == 1);
        window.add(folder.resolve("Autumn"));
        until(() -> window.says("Autumn (240)") && window.isAnswered());
        until(() -> robot.lookup(".board-card .picture").queryAllAs(PictureView.class).stream()
                .allMatch(picture -> picture.image() != null));
    }

    @Test
    @DisplayName("a board becomes a PDF where the dialog said, and Open in the notice shows it")
    void opensTheExport() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> cards() == 1);
        Path file = folder.resolve("lookbook.pdf");
        window.dialogs().answer(file);
        FxToolkit.setupFixture(() -> this.<MenuButton>node("#export").getItems().getFirst().fire());
        until(() -> window.says("was exported to") && window.sees("#noticeWay"));
        assertTrue(Files.size(file) > 0);
        assertEquals("Open", window.text("#noticeWay"));
        window.fire("#noticeWay");
        until(() -> window.pages().equals(List.of(file.toUri())));
    }

    /** The headless platform cannot start a drag, so the drop is made by hand. */
    @Test
    @DisplayName("a result that is dropped on the board is put on it")
    void dropsOnTheBoard() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> cards() == 1);
        robot.interact(() -> {
            TKClipboard dragged = (TKClipboard) Proxy.newProxyInstance(TKClipboard.class.getClassLoader(),
                    new Class<?>[] {TKClipboard.class}, (_, method,
                            given) -> method.getName().equals("getContent") && given[0] == ResultDrag.PLACE ? 1 : null);
            Node board = node(".boards");
            board.fireEvent(new DragEvent(null, board, DragEvent.DRAG_DROPPED,
                    DragboardHelper.createDragboard(dragged), 0, 0, 0, 0, TransferMode.COPY, null, null, null));
        });
        until(() -> cards() == 2);
    }

    private int cards() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".board-card").size())
                .get();
    }
}
