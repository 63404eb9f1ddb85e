package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import lookalike.ui.answers.ResultOrder;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.TileCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("window")
@DisplayName("The number and the order of results")
class ResultOrderJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("results can be more or fewer, and in another order")
    void numberAndOrder() throws Exception {
        FxToolkit.setupFixture(() -> this.<Spinner<Integer>>node("#results").getValueFactory().setValue(2));
        until(() -> window.results().size() == 2);
        FxToolkit.setupFixture(() -> window.window().state().results().set(5));
        until(() -> window.results().size() == 5);
        FxToolkit.setupFixture(() -> window.window().state().order().set(
                ResultOrder.PRICE));
        until(() -> window.results().getLast().equals("Camp Collar Shirt") && window.isAnswered());
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
}
