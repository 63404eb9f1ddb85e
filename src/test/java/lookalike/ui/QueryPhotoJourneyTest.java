package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.HistoryEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("The photo that is searched with")
class QueryPhotoJourneyTest extends PhotoJourney {

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
    @DisplayName("a turned photo is searched with turned, and Ctrl+Z takes that back")
    void turns() throws Exception {
        robot.clickOn(".query-tools .button");
        until(() -> asked().photos().getFirst().width() == 400);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> asked().photos().getFirst().width() == 300);
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
}
