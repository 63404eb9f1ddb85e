package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lookalike.catalogue.Condition;
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

/** Somebody who looks through a catalogue without a photo. */
@Tag("window")
class BrowseJourneyTest {

    private static final int MANY = 42_000;
    private static final String DETAILS = ".browse .details";

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
    void open() throws Exception {
        services.catalogues().list(MANY);
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026"));
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    private void browse() throws Exception {
        window.fire(".landing-browse");
        until(() -> window.says("42,000 products") && window.says(PretendListing.name(0)));
    }

    @Test
    @DisplayName("the landing page, the catalogue's menu and Ctrl+G show all products, and the way back leads back")
    void opens() throws Exception {
        browse();
        assertTrue(window.says("All products of Spring 2026"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.sees(".landing"));
        window.choose("Browse the catalogue");
        until(() -> window.says(PretendListing.name(0)));
        window.fire(".page-back");
        until(() -> window.sees(".landing"));
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        until(() -> window.says(PretendListing.name(0)));
    }

    @Test
    @DisplayName("of 42,000 products only those near the ones in sight are read and have cells, wherever one scrolls")
    void readsWhatIsSeen() throws Exception {
        browse();
        assertTrue(services.catalogues().productsRead() < 400,
                services.catalogues().productsRead() + " read at the beginning");
        scroll(1);
        until(() -> window.says(PretendListing.name(MANY - 1)));
        scroll(0.5);
        until(() -> window.says(PretendListing.name(MANY / 2)));
        assertTrue(services.catalogues().productsRead() < 2_000, services.catalogues().productsRead() + " read");
        assertTrue(names().size() < 100, names().size() + " cells");
    }

    @Test
    @DisplayName("arrows, Page Down, End and Home move the focus through all products, which come into sight")
    void keys() throws Exception {
        browse();
        until(() -> focused().equals(PretendListing.name(0)));
        robot.type(KeyCode.RIGHT);
        until(() -> focused().equals(PretendListing.name(1)));
        robot.type(KeyCode.END);
        until(() -> focused().equals(PretendListing.name(MANY - 1)));
        robot.type(KeyCode.HOME);
        until(() -> focused().equals(PretendListing.name(0)));
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> !focused().isEmpty() && !focused().equals(PretendListing.name(0)));
    }

    @Test
    @DisplayName("filters, the text field and favourites leave fewer products, and their number is told")
    void filters() throws Exception {
        browse();
        FxToolkit.setupFixture(() -> window.window().state().selection().set(window.window().state().selection().get()
                .with("baseColour", List.of(new Condition("baseColour", Condition.Operator.EQUAL,
                        List.of("Sky blue"))))));
        until(() -> window.says("21,000 of 42,000") && names().getFirst().equals(PretendListing.name(1)));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("04199").type(KeyCode.ENTER);
        until(() -> window.says("1 of 42,000") && window.says(PretendListing.name(4199)));
        robot.eraseText(5).write("nothing like it").type(KeyCode.ENTER);
        until(() -> window.says("No product fits these filters"));
        window.fire("#messageAction");
        until(() -> window.says("42,000 products"));
        window.fire(".browse .tile-heart");
        window.fire("#hearts");
        until(() -> window.says("1 of 42,000"));
    }

    @Test
    @DisplayName("products stand in the order that is chosen, which goes on when filters change")
    void orders() throws Exception {
        browse();
        order("Last of the catalogue first");
        until(() -> names().getFirst().equals(PretendListing.name(MANY - 1)));
        FxToolkit.setupFixture(() -> window.window().state().selection().set(
                window.window().state().selection().get().with("0419")));
        until(() -> names().getFirst().equals(PretendListing.name(40_419)));
    }

    @Test
    @DisplayName("Enter and a double click open a product's details, arrows go on to the next; one click does not")
    void details() throws Exception {
        browse();
        click(PretendListing.name(2), 1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.sees(DETAILS));
        click(PretendListing.name(2), 2);
        until(() -> window.sees(DETAILS) && window.rests(DETAILS));
        robot.type(KeyCode.RIGHT);
        until(() -> text("#name").equals(PretendListing.name(3)));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(DETAILS) && focused().equals(PretendListing.name(3)));
        robot.type(KeyCode.ENTER);
        until(() -> window.sees(DETAILS));
    }

    @Test
    @DisplayName("hearts and boards work from a tile, and S searches with it")
    void acts() throws Exception {
        browse();
        until(() -> focused().equals(PretendListing.name(0)));
        robot.type(KeyCode.B);
        until(() -> window.sees(".board-card"));
        robot.type(KeyCode.H);
        until(() -> WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".tile-heart")
                .stream().anyMatch(heart -> "Remove from favourites".equals(heart.getAccessibleText()))).get());
        robot.type(KeyCode.S);
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(List.of("0"), services.catalogue().asked().getLast().products());
        assertFalse(window.sees(".browse"));
    }

    @Test
    @DisplayName("a photo that is dropped on the products is searched with")
    void drops() throws Exception {
        browse();
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve("shirt.png"),
                DrawnPictures.shirt(3, 300, 400)))));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("a catalogue that changes in the background is listed anew; the place and the details stay")
    void renews() throws Exception {
        OpenWindow.closeAll();
        services.catalogue().slow();
        window = OpenWindow.over(services, folder);
        until(() -> window.offers("Make searching and updating faster"));
        browse();
        until(() -> focused().equals(PretendListing.name(0)));
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.RIGHT);
        }
        until(() -> focused().equals(PretendListing.name(3)));
        services.catalogues().list(41_000);
        window.choose("Make searching and updating faster");
        until(() -> window.says("41,000 products"));
        until(() -> focused().equals(PretendListing.name(3)));
    }

    @Test
    @DisplayName("a catalogue that is being indexed can be looked through, and says why it cannot be searched yet")
    void unindexed() throws Exception {
        OpenWindow.closeAll();
        PretendServices fresh = PretendServices.fresh();
        CountDownLatch indexing = new CountDownLatch(1);
        fresh.workUntil(indexing);
        Path place = Files.createDirectories(folder.resolve("fresh"));
        window = OpenWindow.over(fresh, place);
        try {
            until(() -> window.says("Browse the catalogue meanwhile"));
            fresh.shelve("Sample", 240);
            window.fire("#look");
            until(() -> window.says("All products of Sample") && window.says(PretendListing.name(0)));
            until(() -> focused().equals(PretendListing.name(0)));
            robot.type(KeyCode.S);
            until(() -> window.says("Searching in Sample begins once it is indexed"));
            assertTrue(window.sees(".browse"));
        } finally {
            indexing.countDown();
        }
    }

    @Test
    @DisplayName("all of it speaks German")
    void german() throws Exception {
        FxToolkit.setupFixture(() -> window.window().language("de"));
        window.choose("Den Katalog durchsehen");
        until(() -> window.says("42.000 Produkte") && window.says("Wie im Katalog"));
        assertEquals(Set.of("Wie im Katalog", "Die letzten des Katalogs zuerst", "Nach Namen", "Günstigste zuerst"),
                WaitForAsyncUtils.asyncFx(() -> Set.copyOf(orderMenu().getItems().stream().map(MenuItem::getText)
                        .toList())).get());
    }

    /** @return the names of the products that have cells, in their order, without results behind the page */
    private List<String> names() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().lookup(".browse").lookupAll(".grid-cell")
                .stream().sorted(Comparator.comparingDouble(Node::getLayoutY)
                        .thenComparingDouble(Node::getLayoutX))
                .map(cell -> ((Labeled) cell.lookup(".tile-name")).getText()).toList()).get();
    }

    private MenuButton orderMenu() {
        return (MenuButton) window.stage().getScene().lookup(".browse-orders");
    }

    private void order(String text) throws Exception {
        FxToolkit.setupFixture(() -> orderMenu().getItems().stream().filter(item -> text.equals(item.getText()))
                .findFirst().orElseThrow().fire());
    }

    /** Nobody scrolls before the products are laid out; the pane keeps its place in pixels when they are. */
    private void scroll(double share) throws Exception {
        FxToolkit.setupFixture(() -> {
            ScrollPane grid = (ScrollPane) window.stage().getScene().lookup(".browse .result-grid");
            grid.layout();
            grid.setVvalue(share);
        });
    }

    private void click(String name, int times) throws Exception {
        FxToolkit.setupFixture(() -> window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> name.equals(((Labeled) cell.lookup(".tile-name")).getText()))
                .findFirst().orElseThrow().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5,
                        MouseButton.PRIMARY, times, false, false, false, false, true, false, false, true, false, true,
                        null)));
    }

    private String text(String id) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((Labeled) window.stage().getScene()
                .lookup(DETAILS).lookup(id)).getText()).get();
    }

    /** @return the name of the product that has the focus; empty if none has */
    private String focused() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            Node label = owner == null ? null : owner.lookup(".tile-name");
            return label == null ? "" : ((Labeled) label).getText();
        }).get();
    }
}
