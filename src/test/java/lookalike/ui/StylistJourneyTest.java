package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import lookalike.catalogue.Condition;
import lookalike.ui.answers.ResultOrder;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.ResultDrag;
import lookalike.ui.search.SearchState;
import lookalike.ui.search.TileCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A stylist at the window, who steers a search. */
@Tag("window")
class StylistJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("a frame drawn on the photo selects the part to search with; Home selects the whole photo")
    void crops() throws Exception {
        assertEquals(300, asked().photos().getFirst().width());
        robot.drag(".crop").moveBy(60, 60).drop();
        until(() -> asked().photos().getFirst().width() < 200);
        assertTrue(window.says("A part"), "the trail tells of it");
        robot.type(KeyCode.HOME);
        until(() -> asked().photos().getFirst().width() == 300);
        int before = asked().photos().getFirst().height();
        window.fire(".query-part");
        until(() -> asked().photos().getFirst().height() < before);
        assertEquals(180, asked().photos().getFirst().width(), "the part that the catalogue suggested");
    }

    @Test
    @DisplayName("long names of photos, values and steps are cut and push nothing out of the column")
    void longNames() throws Exception {
        String name = "Men's Very Long Display Name in Navy Blue ".repeat(4).strip();
        services.catalogue().predict(name);
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve(name + ".png"),
                DrawnPictures.shirt(4, 300, 400)))));
        until(() -> window.says(name + ".png") && window.isAnswered());
        FxToolkit.setupFixture(() -> window.window().state().go(HistoryEntry.Kind.FORGET, name,
                window.window().state().sought().get()));
        until(() -> window.sees(".query-here") && window.isAnswered() && window.sees(".prediction"));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> outside = WaitForAsyncUtils.asyncFx(() -> {
            window.stage().getScene().getRoot().layout();
            Node query = node(".query");
            double right = query.localToScene(query.getBoundsInLocal()).getMaxX();
            return query.lookupAll("*").stream().filter(each -> each.isVisible() && each.getParent().isVisible()
                    && each.localToScene(each.getLayoutBounds()).getMaxX() > right + 1).map(Node::toString).toList();
        }).get();
        assertEquals(List.of(), outside);
    }

    @Test
    @DisplayName("a turned photo is searched with turned, and Ctrl+Z takes that back")
    void turns() throws Exception {
        robot.clickOn(".query-tools .button");
        until(() -> asked().photos().getFirst().width() == 400);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> asked().photos().getFirst().width() == 300);
    }

    @Test
    @DisplayName("more and less like a result move the query, are shown, and each step can be gone back to")
    void feedback() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.M);
        until(() -> asked().more().equals(List.of("1202")));
        until(() -> window.says("More like Poplin Shirt") && window.isAnswered());
        window.focus("Camp Collar Shirt");
        robot.press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
        until(() -> asked().less().equals(List.of("1203")));
        FxToolkit.setupFixture(() -> window.window().state().back(0));
        until(() -> asked().more().isEmpty() && asked().less().isEmpty() && asked().photos().size() == 1);
    }

    @Test
    @DisplayName("S searches with a result in place of the photo, Ctrl+1 with the first of them")
    void searchesWithAResult() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.S);
        until(() -> asked().products().equals(List.of("1202")) && asked().photos().isEmpty());
        assertFalse(window.sees(".crop"));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> asked().products().equals(List.of("1200")));
    }

    @Test
    @DisplayName("text searches together with the photo, and alone once that is gone")
    void text() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        until(() -> this.<Node>node("#text").isFocused());
        robot.write("poplin");
        until(() -> window.results().equals(List.of("Poplin Shirt")));
        assertEquals(1, asked().photos().size());
        window.fire(".header-name");
        until(() -> window.says("Drop a photo of a garment"));
        robot.clickOn("#text").write("denim");
        until(() -> window.results().equals(List.of("Denim Overshirt")));
        assertTrue(asked().photos().isEmpty());
    }

    @Test
    @DisplayName("results can be more or fewer, and in another order")
    void numberAndOrder() throws Exception {
        FxToolkit.setupFixture(() -> this.<Spinner<Integer>>node("#results").getValueFactory().setValue(2));
        until(() -> window.results().size() == 2);
        FxToolkit.setupFixture(() -> window.window().state().results().set(5));
        until(() -> window.results().size() == 5);
        FxToolkit.setupFixture(() -> window.window().state().order().set(
                ResultOrder.PRICE));
        until(() -> window.results().getLast().equals("Camp Collar Shirt"));
        assertEquals("Linen Shirt Sage", window.results().getFirst(), "the cheapest");
        int asked = services.catalogue().asked().size();
        window.fire("#direction");
        until(() -> window.results().getFirst().equals("Denim Overshirt"));
        assertEquals("Camp Collar Shirt", window.results().getLast(), "without a price");
        assertEquals(asked, services.catalogue().asked().size(), "all there are had been found");
    }

    @Test
    @DisplayName("an order by price is one of the hundred nearest products, of which as many are shown as usual")
    void ordersTheNearest() throws Exception {
        services.catalogue().stock(140);
        takePhoto("again.png", 4);
        assertEquals(5, asked().k());
        FxToolkit.setupFixture(() -> window.window().state().order().set(ResultOrder.PRICE));
        until(() -> asked().k() == 100 && window.isAnswered()
                && window.says("5 of the 100 most similar · Cheapest first"));
        AtomicBoolean waits = new AtomicBoolean();
        FxToolkit.setupFixture(() -> {
            List<TileCell> tiles = window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                    .map(TileCell.class::cast).sorted(Comparator.comparingInt(TileCell::place)).toList();
            window.stage().getScene().addPostLayoutPulseListener(() -> waits.compareAndSet(false,
                    tiles.getFirst().getOpacity() < tiles.getLast().getOpacity()));
            this.<Button>node("#direction").fire();
        });
        until(() -> window.results().equals(List.of("Shirt 99", "Shirt 98", "Shirt 97", "Shirt 96", "Shirt 95"))
                && robot.lookup(".grid-cell").queryAll().stream().allMatch(tile -> tile.getOpacity() == 1));
        assertFalse(waits.get(), "the first fades in first, however far it is from the query");
        window.fire(".more-results");
        until(() -> window.isAnswered() && window.says("15 of the 100 most similar · Most expensive first")
                && window.results().getFirst().equals("Shirt 99"));
        int searches = services.catalogue().asked().size();
        FxToolkit.setupFixture(() -> window.window().state().order().set(ResultOrder.SIMILARITY));
        until(() -> window.results().getFirst().equals(PretendCatalogue.NAMES.getFirst()));
        assertEquals(searches, services.catalogue().asked().size(), "they are among those that were found");
        assertTrue(window.says("15 of 240"));
    }

    @Test
    @DisplayName("another order that is chosen during a search is that of its results, and not of those before")
    void ordersWhatIsSearchedFor() throws Exception {
        services.catalogue().stock(140);
        CountDownLatch held = new CountDownLatch(1);
        services.catalogue().answerAfter(held);
        window.take(new DroppedContent.Photos(List.of(
                Files.write(folder.resolve("again.png"), DrawnPictures.shirt(4, 300, 400)))));
        until(() -> window.says("Looking for similar products…"));
        FxToolkit.setupFixture(() -> window.window().state().order().set(ResultOrder.PRICE));
        assertTrue(window.says("Looking for similar products…"), "those of the photo before do not come back");
        assertTrue(robot.lookup(".tile-actions").queryAll().stream().noneMatch(some -> some.getParent().isVisible()),
                "there is no product yet to do something with");
        held.countDown();
        until(() -> asked().k() == 100 && window.isAnswered()
                && window.says("5 of the 100 most similar · Cheapest first"));
    }

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

    @Test
    @DisplayName("the mouse that rests on a result shows it large beside the photo")
    void hover() throws Exception {
        AtomicReference<Bounds> pointedAt = new AtomicReference<>();
        until(() -> {
            // The tiles may still be moving to their places.
            Bounds place = WaitForAsyncUtils.asyncFx(() -> {
                Node name = robot.lookup("Poplin Shirt").query();
                return name.localToScreen(name.getBoundsInLocal());
            }).get();
            if (!place.equals(pointedAt.getAndSet(place))) {
                robot.moveTo(place.getCenterX(), place.getCenterY());
            }
            return robot.lookup(".hover-view .picture").queryAllAs(PictureView.class).stream()
                    .filter(picture -> picture.isVisible() && picture.image() != null && picture.getHeight() >= 400)
                    .count() == 2;
        });
        assertTrue(robot.lookup(".hover-view .text").queryAllAs(Text.class).stream()
                .anyMatch(text -> text.getText().contains("Poplin Shirt")));
        robot.moveTo(".header-name");
        until(() -> robot.lookup(".hover-view").tryQuery().isEmpty());
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
    @DisplayName("Space shows a result large beside the photo, and closes that again")
    void large() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.SPACE);
        until(() -> window.sees(".large"));
        robot.type(KeyCode.SPACE);
        until(() -> !window.sees(".large"));
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
    @DisplayName("the language changes at run time: everything speaks German, and the search stays")
    void speaks() throws Exception {
        FxToolkit.setupFixture(() -> window.window().language("de"));
        until(() -> window.says("Sehr wahrscheinlich dasselbe Produkt")
                && window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("39,50"), "prices, too");
        assertFalse(window.says("Very likely the same product"));
        FxToolkit.setupFixture(() -> window.window().language("en"));
        until(() -> window.says("Very likely the same product"));
    }

    @Test
    @DisplayName("the language is changed on the page of settings, which stays, and no catalogue is read for it")
    void speaksInTheSettings() throws Exception {
        robot.clickOn("#settingsButton");
        until(() -> window.says("Nothing leaves this computer"));
        int read = services.timesRead();
        FxToolkit.setupFixture(() -> window.window().language("de"));
        until(() -> window.says("Nichts verlässt diesen Computer"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(read, services.timesRead());
    }

    @Test
    @DisplayName("settings, help, keys: each is a page that Escape closes, with the search as it was")
    void pages() throws Exception {
        for (String[] page : new String[][] {{"#settingsButton", "Nothing leaves this computer"}}) {
            robot.clickOn(page[0]);
            until(() -> window.says(page[1]));
            robot.type(KeyCode.ESCAPE);
            until(() -> !window.says(page[1]) && window.says("Very likely the same product"));
        }
        robot.type(KeyCode.F1);
        until(() -> window.says("One step back"));
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL).type(KeyCode.F1).release(KeyCode.CONTROL);
        until(() -> window.says("First steps"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.says("Very likely the same product"));
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

    @Test
    @DisplayName("filters, results and theme survive a restart; a second start passes its photo on")
    void remembers() throws Exception {
        FxToolkit.setupFixture(() -> {
            SearchState state = window.window().state();
            state.results().set(3);
            state.selection().set(state.selection().get().with("price", List.of(
                    new Condition("price", Condition.Operator.AT_MOST, List.of("60")))));
            window.window().theme(2);
        });
        window.close();
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Price: to 60") && window.results().size() == 3);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getUserAgentStylesheet()
                .contains("dark")).get());
        FxToolkit.setupFixture(() -> window.window().show(List.of(folder.resolve("shirt.png"))));
        until(() -> asked().photos().size() == 1);
    }

    private boolean focused(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().lookup(selector).isFocused()).get();
    }
}
