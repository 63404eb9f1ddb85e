package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A user at the window, over fake catalogues. */
@Tag("window")
class LookalikeWindowTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final PretendServices services = PretendServices.ready();
    private Path photo;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void drawPhoto() throws Exception {
        photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

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
    @DisplayName("a result opens its details, whose shop page opens in the browser; Escape closes them")
    void showsDetails() throws Exception {
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
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
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
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
    @DisplayName("arrows move among the results and Enter opens one")
    void movesByKeys() throws Exception {
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.focus("Linen Shirt Sage");
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.says("shop.example.com"));
        assertEquals("Denim Overshirt", window.text("#name"));
    }

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
    @DisplayName("the landing page says how many products a search shows")
    void saysHowMany() throws Exception {
        open();
        until(() -> window.says("the five most similar products"));
        FxToolkit.setupFixture(() -> window.window().state().results().set(12));
        until(() -> window.says("the 12 most similar products"));
        FxToolkit.setupFixture(() -> window.window().state().results().set(1));
        until(() -> window.says("the most similar product of the catalogue"));
    }

    @Test
    @DisplayName("entries of menus that do different things have different signs")
    void hasSignsOfTheirOwn() throws Exception {
        open();
        List<String> signs = WaitForAsyncUtils.asyncFx(() -> Stream.of(".catalogue-menu", ".client-menu")
                .flatMap(menu -> ((MenuButton) window.stage().getScene().lookup(menu)).getItems().stream())
                .map(MenuItem::getGraphic).filter(FontIcon.class::isInstance)
                .map(sign -> ((FontIcon) sign).getIconLiteral()).toList()).get();
        assertTrue(signs.size() >= 11, signs.toString());
        assertEquals(List.of(), signs.stream().filter(sign -> Collections.frequency(signs, sign) > 1).toList());
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
    @DisplayName("a picture on another machine is not fetched, and the window says why")
    void refusesARemotePicture() throws Exception {
        open();
        window.take(new DroppedContent.Remote("pictures.example.com"));
        until(() -> window.says("That picture is on pictures.example.com, and Lookalike stays offline"));
        assertTrue(window.says("Drop a photo of a garment"));
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

    @Test
    @DisplayName("the menu counts the products of the catalogue that is searched as the header does")
    void countsAlike() throws Exception {
        PretendServices lacking = new PretendServices();
        lacking.shelve("Spring 2026", 241);
        window = OpenWindow.over(lacking, folder);
        until(() -> window.says("Spring 2026 (240)") && window.offers("Spring 2026 (240)"));
        assertFalse(window.offers("Spring 2026 (241)"));
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
    @DisplayName("at the first start the model and the sample catalogue get ready by themselves")
    void getsReadyByItself() throws Exception {
        PretendServices fresh = PretendServices.fresh();
        CountDownLatch half = new CountDownLatch(1);
        fresh.workUntil(half);
        window = OpenWindow.over(fresh, folder);
        until(() -> window.says("Indexing Sample: 80 of 240"));
        assertTrue(window.says("Getting ready"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        half.countDown();
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("Sample (240)"));
    }

    @Test
    @DisplayName("the first preparation can be stopped and gone on with")
    void stopsAndGoesOn() throws Exception {
        PretendServices fresh = PretendServices.fresh();
        CountDownLatch half = new CountDownLatch(1);
        fresh.workUntil(half);
        window = OpenWindow.over(fresh, folder);
        until(() -> window.says("Indexing Sample: 80 of 240"));
        window.fire("#action");
        until(() -> window.says("What is done so far is kept."));
        half.countDown();
        window.fire("#action");
        until(() -> window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("without any catalogue the window asks for one")
    void asksForACatalogue() throws Exception {
        window = OpenWindow.over(new PretendServices(), folder);
        until(() -> window.says("Add a folder with product pictures"));
        window.add(folder.resolve("Winter"));
        until(() -> window.says("Winter (240)") && window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("the first catalogue can be opened from the screen behind the page that added it, too")
    void opensTheFirstCatalogue() throws Exception {
        window = OpenWindow.over(new PretendServices(), folder);
        until(() -> window.says("Add a folder with product pictures"));
        window.beginToAdd(folder.resolve("Winter"));
        until(() -> window.sees(".adding-open"));
        window.fire(".page-back");
        until(() -> window.says("The catalogue is ready") && window.says("“Winter” is added and can be searched."));
        window.fire("#action");
        until(() -> window.says("Winter (240)") && window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("a catalogue that is added is indexed in the status line and opened by a button once it is done")
    void addsACatalogue() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.beginToAdd(folder.resolve("Autumn"));
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        assertTrue(window.says("Spring 2026 (240)"), "the other one can be searched meanwhile");
        half.countDown();
        until(() -> window.says("“Autumn” is added and can be searched."));
        assertTrue(window.says("Spring 2026 (240)"), "it is opened when the user says so");
        window.fire(".adding-open");
        until(() -> window.says("Autumn (240)") && window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("a float catalogue offers 8 bits in the menu, is searched meanwhile, and offers it no more afterwards")
    void quickens() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        services.catalogue().slow();
        open();
        assertTrue(window.offers("Make searching and updating faster"));
        window.choose("Make searching and updating faster");
        until(() -> window.says("Indexing Spring 2026: 80 of 240"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        half.countDown();
        until(() -> !window.offers("Make searching and updating faster"));
        assertTrue(window.says("Spring 2026 (240)"));
    }

    @Test
    @DisplayName("indexing that is stopped in the status line leaves the catalogue that is searched")
    void stopsIndexing() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        open();
        window.beginToAdd(folder.resolve("Autumn"));
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.sees(".status-stop"));
        window.fire(".status-stop");
        until(() -> window.says("Photos stay on this computer"));
        half.countDown();
        assertTrue(window.says("Spring 2026 (240)"));
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

    private void open() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026 (240)"));
    }
}
