package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A photo searched in all catalogues, at a real window over fake ones. */
@Tag("window")
class EveryCatalogueJourneyTest extends PhotoJourney {

    private static final String ALL = "All catalogues";

    @Override
    void prepare() {
        services.shelve("Autumn 2026", 120);
    }

    private void searchAll() throws Exception {
        until(() -> window.offers(ALL));
        window.choose(ALL);
        until(() -> window.isAnswered() && saysBoth());
    }

    private List<String> facts() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .map(cell -> ((Labeled) cell.lookup(".tile-caption")).getText()).toList()).get();
    }

    private boolean saysBoth() throws Exception {
        return facts().stream().anyMatch(each -> each.startsWith("Spring 2026 · "))
                && facts().stream().anyMatch(each -> each.startsWith("Autumn 2026 · "));
    }

    @Test
    @DisplayName("results of all catalogues are shown together, each with its catalogue; one catalogue says none")
    void showsAll() throws Exception {
        assertFalse(saysBoth());
        searchAll();
        assertEquals(ALL, window.text(".catalogue-menu"));
        assertFalse(window.offers("Rename, move or remove…"), "what is about one is not offered");
        window.choose("Spring 2026 (240)");
        until(() -> window.isAnswered() && window.results().equals(PretendCatalogue.NAMES));
        assertFalse(saysBoth());
    }

    @Test
    @DisplayName("a catalogue that cannot be searched is named in a notice, with the reason")
    void namesWhatIsLeftOut() throws Exception {
        services.shelveUnindexed("Winter 2026");
        searchAll();
        until(() -> window.says("“Winter 2026” was not searched. The pictures of “Winter 2026” are not indexed yet."));
    }

    @Test
    @DisplayName("one that cannot be read hides no other: it is named with the reason, and its entry leads to removing")
    void namesWhatCannotBeRead() throws Exception {
        services.ruin("Winter 2026");
        services.alter();
        until(() -> window.offers("Winter 2026 – can’t be read"));
        assertTrue(window.offers("Autumn 2026 (120)"));
        until(() -> window.says("“Winter 2026” can’t be read. catalogue-0.db is damaged."));
        searchAll();
        until(() -> window.says("“Winter 2026” was not searched. catalogue-0.db is damaged."));
        window.choose("Winter 2026 – can’t be read");
        until(() -> window.says("Remove") || window.sees(".danger"));
    }

    @Test
    @DisplayName("filters are those of all catalogues, with how many products of all each would leave")
    void filtersAll() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> counts("Sage green").equals(List.of("3")));
        searchAll();
        until(() -> counts("Sage green").equals(List.of("6")));
    }

    /** @return the numbers beside a value in the filter's popover */
    private List<String> counts(String value) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> robot.lookup(".filter-values .list-cell").queryAll().stream()
                .filter(cell -> cell.lookup(".check-box") instanceof Labeled check && check.getText().equals(value))
                .map(cell -> ((Labeled) cell.lookup(".caption")).getText()).toList()).get();
    }

    @Test
    @DisplayName("a heart and a board are of the catalogue that the product is from")
    void keepsByCatalogue() throws Exception {
        searchAll();
        Path kept = folder.resolve("home").resolve("settings").resolve("kept.json");
        FxToolkit.setupFixture(() -> window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> ((Labeled) cell.lookup(".tile-caption")).getText().startsWith("Autumn 2026"))
                .findFirst().orElseThrow().requestFocus());
        robot.type(KeyCode.H);
        until(() -> Files.exists(kept) && Files.readString(kept).contains("Autumn 2026"));
        assertFalse(Files.readString(kept).contains("Spring 2026"));
    }

    @Test
    @DisplayName("more like this goes on with the picture in all catalogues; steering by a product is told to need one")
    void goesOnWithThePicture() throws Exception {
        searchAll();
        FxToolkit.setupFixture(() -> window.stage().getScene().lookup(".grid-cell").requestFocus());
        robot.type(KeyCode.M);
        until(() -> window.says("cannot steer a search of all"));
        assertEquals(1, window.window().state().trail().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> window.window().state().trail().size() == 2 && window.isAnswered() && saysBoth());
        assertTrue(window.window().state().sought().get().products().isEmpty());
        assertEquals(1, window.window().state().sought().get().photos().size());
    }
}
