package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A user who adds a catalogue: sees what it would be, names it, says what columns mean, and opens it. */
@Tag("window")
class AddingJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("pictures without a table are previewed before anything is written, added, and opened by a button")
    void addsPictures() throws Exception {
        drop("Été à Córdoba 夏");
        assertTrue(window.says("240 products would be added") && window.says("There is no table"));
        assertFalse(window.sees(".adding-column"));
        until(() -> pictures() == 8);
        assertEquals("Été à Córdoba 夏", name());
        assertFalse(window.offers("Été à Córdoba 夏 (240)"), "nothing is written yet");
        window.fire(".adding-add");
        until(() -> window.says("“Été à Córdoba 夏” is added and can be searched."));
        assertTrue(window.says("Spring 2026 (240)"), "what is searched stays");
        assertEquals("Finished, open it", window.text(".adding-open"));
        window.fire(".adding-open");
        until(() -> "Été à Córdoba 夏 (240)".equals(window.text(".catalogue-menu")) && !window.sees(".adding-bar"));
    }

    @Test
    @DisplayName("a name that exists, is blank or cannot be is refused beside the field while it is typed")
    void refusesNames() throws Exception {
        services.shelve("Winter Sale", 240);
        drop("Autumn");
        type("winter sale");
        until(() -> window.says("There is a catalogue “Winter Sale” already."));
        assertTrue(isDisabled(".adding-add"));
        robot.type(KeyCode.ENTER);
        assertFalse(window.sees(".adding-stop"), "Enter adds nothing either");
        type("Winter Sale 2");
        until(() -> !window.sees(".field-problem"));
        assertFalse(isDisabled(".adding-add"));
        type("");
        until(() -> window.says("Give the catalogue a name."));
        type("a/b");
        until(() -> window.says("“a/b” can’t be a catalogue’s name."));
        type("Herbst für alle");
        robot.type(KeyCode.ENTER);
        until(() -> window.sees(".adding-open"));
        window.fire(".adding-open");
        until(() -> window.offers("Herbst für alle (240)"));
    }

    @Test
    @DisplayName("a folder whose name another place's catalogue has gets a number; its own catalogue is read again")
    void suggestsAFreeName() throws Exception {
        drop("Spring 2026");
        assertEquals("Spring 2026 2", name());
    }

    @Test
    @DisplayName("a name that was taken in the meantime is refused at the field, and another one can be tried")
    void refusesANameTakenMeanwhile() throws Exception {
        services.reserve("Autumn");
        drop("Autumn");
        window.fire(".adding-add");
        until(() -> window.says("The catalogue “Autumn” already belongs to"));
        assertFalse(window.sees(".notice"), "at the field alone");
        type("Autumn again");
        until(() -> !isDisabled(".adding-add"));
        window.fire(".adding-add");
        until(() -> window.sees(".adding-open"));
    }

    @Test
    @DisplayName("each meaning has the guessed column and a cell of it; what is chosen by hand goes with the catalogue")
    void choosesColumns() throws Exception {
        drop("Autumn/products.csv");
        assertTrue(window.says("Table: products.csv, CSV (;), 242 rows.") && window.says("Row that cannot be read: 2"));
        assertEquals(List.of("title", "cost", "qty", ""), List.of(column("name"), column("price"), column("stock"),
                column("brand")));
        assertTrue(window.says("39.50") && window.says("Linen Shirt Sage"));
        assertFalse(window.sees(".adding-column-size"), "no column has it");
        choose("brand", "Hst");
        until(() -> window.says("Maison Lin") && window.sees(".adding-add"));
        choose("stock", "");
        until(() -> "".equals(column("stock")) && window.sees(".adding-add"));
        choose("colour", "qty");
        until(() -> "qty".equals(column("colour")) && window.sees(".adding-add"));
        window.fire(".adding-more");
        assertTrue(window.sees(".adding-column-size"));
        window.fire(".adding-add");
        until(() -> window.sees(".adding-open"));
        assertEquals("brand", services.catalogues().said().ofHeader().get("Hst"));
        assertEquals("colour", services.catalogues().said().ofHeader().get("qty"));
        assertEquals("", services.catalogues().said().ofHeader().get("tint"));
        assertEquals("Autumn", name(), "named by the folder of the table");
    }

    @Test
    @DisplayName("who goes back while a catalogue is indexed is told when it is finished, with a button to open it")
    void goesBackMeanwhile() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        drop("Autumn");
        window.fire(".adding-add");
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        assertFalse(window.sees(".status-stop"), "how far it is, is shown once");
        window.fire(".adding-bar .status-pause");
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".adding-bar") && window.sees(".status-stop"));
        assertTrue(window.says("Indexing Autumn: 80 of 240"));
        assertEquals("Resume", pauseText(), "still paused");
        window.fire(".status-pause");
        half.countDown();
        until(() -> window.says("“Autumn” is added and can be searched."));
        robot.clickOn("Finished, open it");
        until(() -> "Autumn (240)".equals(window.text(".catalogue-menu")));
    }

    @Test
    @DisplayName("a notice does not cover the button that stops the work")
    void makesRoomForANotice() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        drop("Autumn");
        window.fire(".adding-add");
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        window.take(new DroppedContent.Nothing());
        until(() -> window.sees(".notice"));
        ScreenCamera.awaitFrames();
        assertTrue(bounds(".adding-stop").getMaxY() <= bounds(".notice").getMinY());
        half.countDown();
        until(() -> window.sees(".adding-open"));
    }

    private Bounds bounds(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node shown = node(selector);
            return shown.localToScene(shown.getLayoutBounds());
        }).get();
    }

    @Test
    @DisplayName("indexing can be paused on the page; stopped there, it can be resumed there")
    void resumes() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        drop("Autumn");
        window.fire(".adding-add");
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        assertEquals("Pause", pauseText());
        window.fire(".adding-bar .status-pause");
        assertEquals("Resume", pauseText());
        window.fire(".adding-bar .status-pause");
        window.fire(".adding-stop");
        until(() -> window.says("What is done so far is kept."));
        half.countDown();
        window.fire(".adding-again");
        until(() -> window.sees(".adding-open"));
    }

    private String pauseText() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<Node>node(".status-pause").getAccessibleText()).get();
    }

    @Test
    @DisplayName("a zip that is damaged says so and leaves no page behind")
    void refusesADamagedZip() throws Exception {
        window.take(new DroppedContent.Collection(Path.of("damaged.zip")));
        until(() -> window.says("damaged.zip"));
        until(() -> !window.sees(".adding-bar"));
    }

    private void drop(String place) throws Exception {
        window.take(new DroppedContent.Collection(folder.resolve(place)));
        until(() -> window.sees(".adding-add"));
    }

    private void type(String text) throws Exception {
        FxToolkit.setupFixture(() -> {
            TextField field = node(".adding-name");
            field.requestFocus();
            field.setText(text);
        });
    }

    private String name() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<TextField>node(".adding-name").getText()).get();
    }

    private boolean isDisabled(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<Button>node(selector).isDisabled()).get();
    }

    private String column(String meaning) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<ComboBox<String>>node(".adding-column-" + meaning).getValue())
                .get();
    }

    private void choose(String meaning, String column) throws Exception {
        FxToolkit.setupFixture(() -> this.<ComboBox<String>>node(".adding-column-" + meaning).setValue(column));
    }

    private long pictures() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Set<Node> views = window.stage().getScene().getRoot().lookupAll(".adding-picture");
            return views.stream().filter(view -> ((PictureView) view).image() != null).count();
        }).get();
    }
}
