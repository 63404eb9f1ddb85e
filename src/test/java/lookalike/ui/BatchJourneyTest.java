package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

/** Many photos at once, over a fake catalogue. */
@Tag("window")
class BatchJourneyTest {

    private static final String CATALOGUE = "Spring 2026";

    @TempDir
    private Path folder;
    private Path photos;
    private final FxRobot robot = new FxRobot();
    private final PretendServices services = PretendServices.ready();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        photos = Files.createDirectories(folder.resolve("to search"));
        for (String name : List.of("a.png", "c.png")) {
            Files.write(photos.resolve(name), DrawnPictures.shirt(name.charAt(0), 60, 80));
        }
        Files.writeString(photos.resolve("b.jpg"), "no photo");
        window = OpenWindow.over(services, folder);
        until(() -> window.says(CATALOGUE));
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    private void searchTheFolder() throws Exception {
        window.dialogs().answer(photos);
        window.choose("Search a folder of photos…");
        until(() -> window.says("2 of 3 photos searched with, 1 cannot be used"));
    }

    @Test
    @DisplayName("each photo of a folder has its five; one that cannot be read is named with the reason")
    void searches() throws Exception {
        searchTheFolder();
        for (String seen : List.of("a.png", "b.jpg", "c.png", "Denim Overshirt")) {
            until(() -> window.says(seen));
        }
        assertTrue(window.sees(".batch-list .field-problem"), "why b.jpg cannot be used");
        assertEquals(5, services.catalogue().asked().getFirst().k());
    }

    @Test
    @DisplayName("a row opens its photo as a usual search, and Ctrl+Z, or the menu, comes back to the rows")
    void opensARow() throws Exception {
        searchTheFolder();
        until(() -> window.says("a.png"));
        WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot()
                .lookupAll(".batch-list .list-cell").iterator().next()
                .fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false,
                        false, false, true, false, false, true, false, true, null)))
                .get();
        until(() -> window.results().equals(PretendCatalogue.NAMES) && window.isAnswered());
        assertFalse(window.sees(".batch-list"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> window.sees(".batch-list"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".batch-list"));
        window.choose("Results of many photos");
        until(() -> window.sees(".batch-list") && window.says("1 cannot be used"));
    }

    @Test
    @DisplayName("results are exported as a page, a table and JSON; a photo is never replaced by them")
    void exports() throws Exception {
        searchTheFolder();
        export(0, folder.resolve("page"));
        until(() -> window.says("The results are in " + folder.resolve("page.html")));
        String page = Files.readString(folder.resolve("page.html"));
        assertEquals(2, page.split("<section>", -1).length - 1);
        assertTrue(page.contains("data:image/jpeg;base64,") && !page.contains("src=\"http"));
        export(1, folder.resolve("table.csv"));
        until(() -> window.says("The results are in " + folder.resolve("table.csv")));
        List<String> lines = Files.readAllLines(folder.resolve("table.csv"));
        assertEquals("query,rank,id,name,category,brand,price,currency,url,similarity,level,likeness,file,found,twins",
                lines.getFirst());
        assertEquals(11, lines.size());
        export(2, folder.resolve("list.json"));
        until(() -> window.says("The results are in " + folder.resolve("list.json")));
        assertEquals(2, new ObjectMapper().readTree(folder.resolve("list.json").toFile()).size());
        Files.writeString(folder.resolve("kept.json"), "mine");
        export(2, folder.resolve("kept"));
        until(() -> window.says("is there already, and is kept"));
        assertEquals("mine", Files.readString(folder.resolve("kept.json")));
    }

    private void export(int format, Path file) throws Exception {
        window.dialogs().answer(file);
        WaitForAsyncUtils.asyncFx(() -> ((MenuButton) window.stage().getScene().lookup(".batch-export")).getItems()
                .get(format).fire()).get();
    }

    @Test
    @DisplayName("a search that is stopped keeps what it found")
    void stops() throws Exception {
        CountDownLatch answering = new CountDownLatch(1);
        services.catalogue().answerAfter(answering);
        window.dialogs().answer(photos);
        window.choose("Search a folder of photos…");
        until(() -> window.says("0 of 3 photos searched with") && window.sees(".batch .progress-bar"));
        robot.interact(() -> robot.lookup("Stop").queryButton().fire());
        answering.countDown();
        until(() -> !window.sees(".batch .progress-bar"));
        until(() -> window.says("1 of 3 photos searched with"));
        until(() -> window.says("Waiting…"));
    }

    @Test
    @DisplayName("a few dropped photos are one search that offers to be several; many are several at once")
    void drops() throws Exception {
        Path a = photos.resolve("a.png");
        window.take(new DroppedContent.Photos(List.of(a, photos.resolve("c.png"))));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        until(() -> window.says("2 photos of one garment are searched with together"));
        WaitForAsyncUtils.asyncFx(() -> robot.lookup("Search with each").queryButton().fire()).get();
        until(() -> window.says("2 of 2 photos searched with"));
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(Files.copy(a, folder.resolve("copy-" + i + ".png")));
        }
        window.take(new DroppedContent.Photos(many));
        until(() -> window.says("6 of 6 photos searched with"));
    }

    @Test
    @DisplayName("a dropped folder is offered as a catalogue, or to be searched with")
    void dropsAFolder() throws Exception {
        window.take(new DroppedContent.Collection(photos));
        until(() -> window.sees(".adding-search"));
        window.fire(".adding-search");
        until(() -> window.says("2 of 3 photos searched with, 1 cannot be used"));
    }

    @Test
    @DisplayName("the page speaks German")
    void german() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        until(() -> window.offers("Mit einem Ordner voller Fotos suchen…"));
        window.dialogs().answer(photos);
        window.choose("Mit einem Ordner voller Fotos suchen…");
        until(() -> window.says("Mit 2 von 3 Fotos gesucht, 1 ist unbrauchbar."));
    }
}
