package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.stage.Screen;
import javafx.stage.Window;
import lookalike.catalogue.Condition;
import lookalike.ui.theme.ThemedPopOver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** A stylist who filters what is found. */
@Tag("window")
class FilterJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("a filter applies to the search and is a chip with its values; a click on the chip removes it")
    void filters() throws Exception {
        FxToolkit.setupFixture(() -> window.window().state().selection().set(window.window().state().selection().get()
                .with("baseColour", List.of(new Condition("baseColour", Condition.Operator.EQUAL,
                        List.of("Sage green"))))));
        until(() -> window.says("Base colour: Sage green"));
        until(() -> window.results().size() == 3);
        assertTrue(window.says("3 of 3"));
        window.fire(".chip");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        FxToolkit.setupFixture(() -> window.window().state().selection().set(window.window().state().selection().get()
                .with("baseColour", List.of(new Condition("baseColour", Condition.Operator.EQUAL,
                        List.of("Coral"))))));
        until(() -> window.says("No product fits these filters"));
        robot.clickOn("Clear filters");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("the filter's popover lists values with counts; a click on one is a filter")
    void choosesByClick() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> value("Sage green").tryQuery().isPresent());
        assertTrue(value("Coral").query().isDisabled(), "no product has it");
        robot.clickOn(value("Sage green").<Node>query());
        until(() -> window.says("Base colour: Sage green"));
    }

    @Test
    @DisplayName("while values are counted, the popover says so, and not that there are none")
    void saysThatItCounts() throws Exception {
        CountDownLatch counted = new CountDownLatch(1);
        services.catalogue().countAfter(counted);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> robot.lookup("Counting…").tryQuery().isPresent());
        assertTrue(robot.lookup("This catalogue has no columns to filter by.").tryQuery().isEmpty());
        counted.countDown();
        until(() -> value("Sage green").tryQuery().isPresent());
        assertTrue(robot.lookup("Counting…").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("the menu of orders calls each as its button does")
    void namesOrders() throws Exception {
        MenuButton order = node("#order");
        assertEquals(List.of("By similarity", "By price", "By rating", "By popularity"),
                order.getItems().stream().map(MenuItem::getText).toList());
        assertEquals("By similarity", order.getText());
    }

    @Test
    @DisplayName("Ctrl+L and Escape close the filter's popover; its arrow points at its button")
    void closesTheFilters() throws Exception {
        for (KeyCode[] closing : new KeyCode[][] {{KeyCode.CONTROL, KeyCode.L}, {KeyCode.ESCAPE}}) {
            robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
            until(() -> value("Sage green").tryQuery().isPresent());
            Point2D tip = popOver().orElseThrow().tip().orElseThrow();
            Bounds button = WaitForAsyncUtils.asyncFx(() -> {
                Node add = node("#add");
                return add.localToScreen(add.getBoundsInLocal());
            }).get();
            assertEquals(button.getCenterX(), tip.getX(), 2);
            assertEquals(button.getMaxY(), tip.getY(), 12);
            robot.push(closing);
            until(() -> popOver().isEmpty());
        }
    }

    @Test
    @DisplayName("a popover stays below what it belongs to where there is little room, as on small screens")
    void fitsBelow() throws Exception {
        Region high = new Region();
        high.setPrefSize(200, 4000);
        ThemedPopOver open = WaitForAsyncUtils.asyncFx(() -> new ThemedPopOver(high)).get();
        // The place of the tile when it is shown: the grid may still be laid out anew, as pictures arrive.
        double under = WaitForAsyncUtils.asyncFx(() -> {
            Node tile = node(".tile");
            tile.getScene().getRoot().layout();
            open.showBelow(tile);
            return onScreen(tile).getMaxY();
        }).get();
        until(() -> open.tip().isPresent());
        double bottom = Screen.getPrimary().getVisualBounds().getMaxY();
        assertEquals(under, open.tip().orElseThrow().getY(), 12);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> onScreen(high).getMaxY() < bottom).get());
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static Optional<ThemedPopOver> popOver() {
        return Window.getWindows().stream().filter(ThemedPopOver.class::isInstance).map(ThemedPopOver.class::cast)
                .findFirst();
    }

    @Test
    @DisplayName("the slider of a range can be seen in both themes, and the number below is that of the grid")
    void range() throws Exception {
        FxToolkit.setupFixture(() -> window.window().state().selection().set(window.window().state().selection().get()
                .with("baseColour", List.of(new Condition("baseColour", Condition.Operator.EQUAL,
                        List.of("Sage green"))))));
        for (int theme = 1; theme <= 2; theme++) {
            int chosen = theme;
            FxToolkit.setupFixture(() -> window.window().theme(chosen));
            robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
            until(() -> robot.lookup(".filter-columns").tryQuery().isPresent());
            robot.interact(() -> robot.lookup(".filter-columns").queryListView().getSelectionModel().select(1));
            until(() -> robot.lookup(".low-thumb").tryQuery().isPresent());
            until(() -> robot.lookup(".filter-values .caption").queryLabeled().getText().equals("3 products"));
            Color below = fill(robot.lookup(".popover .border").<Shape>query().getFill());
            for (String part : List.of(".low-thumb", ".high-thumb", ".track", ".range-bar")) {
                Region region = robot.lookup(".range-slider " + part).query();
                Color first = fill(region.getBackground().getFills().getFirst().getFill());
                assertTrue(first.isOpaque() && !first.equals(below) && region.getWidth() > 0, part + first);
            }
            robot.push(KeyCode.ESCAPE);
            until(() -> popOver().isEmpty());
        }
        until(() -> window.says("3 of 3"));
    }

    private static Color fill(Paint paint) {
        return assertInstanceOf(Color.class, paint);
    }

    private NodeQuery value(String text) {
        return robot.lookup(".filter-values .check-box").match((CheckBox box) -> text.equals(box.getText()));
    }
}
