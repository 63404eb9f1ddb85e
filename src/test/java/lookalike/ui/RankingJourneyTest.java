package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lookalike.image.Frame;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.query.CropView;
import lookalike.ui.search.HistoryEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A user who looks into how results are ranked, and changes it. */
@Tag("window")
class RankingJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("the fold-out is closed at first; each of its parts searches again, and As usual takes all back")
    void ranks() throws Exception {
        assertEquals(RankingOptions.USUAL, ranking());
        assertFalse(window.sees(".ranking-pane"));
        window.fire(".ranking-toggle");
        until(() -> window.sees(".ranking-pane"));
        click("Looks only");
        until(() -> ranking().method() == RankingMethod.LOOKS);
        window.fire("#pin");
        until(() -> !ranking().pin());
        window.fire("#garment");
        until(() -> !ranking().garment());
        FxToolkit.setupFixture(() -> this.<Slider>node("#variety").requestFocus());
        robot.type(KeyCode.RIGHT);
        until(() -> ranking().variety() == 0.1);
        assertTrue(window.says("(changed)"));
        window.fire("#usual");
        until(() -> ranking().equals(RankingOptions.USUAL));
        assertFalse(window.says("(changed)"));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("the slider searches once it is let go, not on its way")
    void waitsForTheSlider() throws Exception {
        window.fire(".ranking-toggle");
        int before = services.catalogue().asked().size();
        FxToolkit.setupFixture(() -> {
            Slider variety = node("#variety");
            variety.setValueChanging(true);
            variety.setValue(0.3);
            variety.setValue(0.72);
        });
        assertEquals(before, services.catalogue().asked().size());
        FxToolkit.setupFixture(() -> this.<Slider>node("#variety").setValueChanging(false));
        until(() -> services.catalogue().asked().size() == before + 1);
        assertEquals(0.7, ranking().variety(), 1e-9);
    }

    @Test
    @DisplayName("how results are ranked survives a restart and a change of the language")
    void remembers() throws Exception {
        RankingOptions other = RankingOptions.USUAL.with(RankingMethod.RAW).withPin(false).withVariety(0.25);
        FxToolkit.setupFixture(() -> window.window().state().ranking().set(other));
        window.close();
        open();
        takePhoto("shirt.png", 3);
        assertEquals(other, ranking());
        FxToolkit.setupFixture(() -> window.window().language("de"));
        until(() -> window.says("So wird gereiht (geändert)"));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(other, ranking());
    }

    @Test
    @DisplayName("the head of the results says in words how good they are, and how certain that is to the mouse")
    void says() throws Exception {
        assertEquals("Very likely the same product", window.text("#title"));
        assertTrue(this.<Node>node("#title").getAccessibleText().contains("100% certain"));
        services.catalogue().estrange();
        takePhotoOfNothing();
        until(() -> window.says("Nothing here looks like it"));
        assertEquals(List.of(), window.results());
        assertEquals(List.of(), chips());
        window.fire("#messageMore");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals("Nothing here looks like it; the nearest", window.text("#title"));
        assertTrue(window.says("Little likeness"), "the tiles do not say better than the head");
    }

    @Test
    @DisplayName("the photo's columns are chips; a value chosen from one searches with it, and can be taken back")
    void corrects() throws Exception {
        assertEquals(List.of("Women", "Shirts", "Sage green"), chips());
        assertTrue(this.<Button>node(".prediction").getAccessibleText().contains("Gender: Women, 97% probable"));
        robot.clickOn("Sage green");
        until(() -> robot.lookup("Coral").tryQuery().isPresent());
        robot.clickOn("Coral");
        until(() -> ranking().corrections().equals(Map.of("baseColour", "Coral")));
        until(() -> chips().equals(List.of("Women", "Shirts", "Coral")) && window.sees(".corrected"));
        assertTrue(window.says("Base colour: Coral"), "the trail tells of it");
        window.fire(".prediction-back");
        until(() -> ranking().corrections().isEmpty());
        until(() -> chips().equals(List.of("Women", "Shirts", "Sage green")) && !window.sees(".corrected"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> ranking().corrections().equals(Map.of("baseColour", "Coral")));
        FxToolkit.setupFixture(() -> window.window().state().ranking().set(
                RankingOptions.USUAL.with(RankingMethod.LOOKS)));
        until(() -> window.says("does not count now") && !window.sees(".corrected"));
        assertTrue(this.<Node>node(".prediction").isDisabled());
        FxToolkit.setupFixture(() -> window.window().state().ranking().set(RankingOptions.USUAL));
        until(() -> window.sees(".corrected"));
        takePhoto("other.png", 5);
        until(() -> ranking().corrections().isEmpty() && chips().equals(List.of("Women", "Shirts", "Sage green")));
    }

    @Test
    @DisplayName("what was said of the photo is forgotten in another catalogue, which has other columns")
    void forgets() throws Exception {
        FxToolkit.setupFixture(() -> window.window().state().correct(HistoryEntry.Kind.CORRECTION, "Coral",
                window.window().state().corrections().with("baseColour", "Coral")));
        until(() -> window.sees(".corrected"));
        window.add(folder.resolve("Autumn"));
        until(() -> window.says("Autumn (240)") && !window.sees(".corrected")
                && chips().equals(List.of("Women", "Shirts", "Sage green")));
        FxToolkit.setupFixture(() -> window.window().state().back());
        until(() -> window.results().equals(PretendCatalogue.NAMES) && !window.sees(".corrected"));
    }

    @Test
    @DisplayName("a chip is corrected by keyboard: its values are found by their letters, and the focus stays")
    void correctsByKeys() throws Exception {
        FxToolkit.setupFixture(() -> window.stage().getScene().getRoot().lookupAll(".prediction").stream()
                .filter(node -> ((Button) node).getText().equals("Shirts")).findFirst().orElseThrow().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup(".prediction-values .text-field").tryQuery().isPresent());
        robot.clickOn(".prediction-values .text-field").write("kur").type(KeyCode.ENTER);
        until(() -> ranking().corrections().equals(Map.of("articleType", "Kurtas")));
        until(() -> chips().contains("Kurtas"));
        until(() -> WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getFocusOwner() instanceof Button chip
                && chip.getText().equals("Kurtas")).get());
    }

    @Test
    @DisplayName("the frame that the program chose is on the photo; it can be moved, or left for the whole photo")
    void showsTheChosenFrame() throws Exception {
        assertFalse(window.sees("#chosen"), "a product shot is left alone");
        services.catalogue().showStreets();
        takePhoto("street.png", 6);
        until(() -> window.says("the part in the frame"));
        assertEquals(new Frame(0.25, 0.2, 0.5, 0.6), frame());
        assertEquals(300, asked().photos().getFirst().width());
        window.fire("#chosenAction");
        until(() -> !ranking().garment() && window.says("with the whole photo") && frame().isWhole());
        window.fire("#chosenAction");
        until(() -> ranking().garment() && window.says("the part in the frame"));
        FxToolkit.setupFixture(() -> this.<Node>node(".crop").requestFocus());
        robot.type(KeyCode.RIGHT);
        until(() -> asked().photos().getFirst().width() == 150);
        assertEquals(0.27, frame().left(), 1e-9);
        until(() -> !window.sees("#chosen"));
        robot.type(KeyCode.HOME);
        until(() -> !ranking().garment() && frame().isWhole());
        takePhoto("again.png", 2);
        until(() -> ranking().garment() && window.says("the part in the frame"));
    }

    @Test
    @DisplayName("the details of a result show the parts of its score, whose numbers sum to it")
    void showsTheParts() throws Exception {
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("Score 0.86"));
        assertEquals(List.of("Looks", "0.44", "Learned likeness", "0.24", "Columns", "0.18"), score());
        FxToolkit.setupFixture(() -> window.window().state().ranking().set(RankingOptions.RAW));
        until(() -> ranking().method() == RankingMethod.RAW && window.isAnswered()
                && window.results().equals(PretendCatalogue.NAMES));
        until(() -> !window.sees(".details"));
        assertEquals(List.of(), chips(), "nothing is predicted");
        window.press("Poplin Shirt");
        until(() -> window.says("Score 0.87"));
        assertEquals(List.of("Looks", "0.87"), score());
    }

    private List<String> score() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".score-grid .label")
                .stream().map(node -> ((Label) node).getText()).toList()).get();
    }

    private List<String> chips() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".prediction").stream()
                .map(node -> ((Button) node).getText()).toList()).get();
    }

    private Frame frame() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<CropView>node(".crop").frame()).get();
    }

    private void takePhotoOfNothing() throws Exception {
        Path photo = Files.write(folder.resolve("receipt.png"), DrawnPictures.shirt(7, 300, 400));
        window.take(new DroppedContent.Photos(List.of(photo)));
    }

    private RankingOptions ranking() {
        return asked().options();
    }

    private void click(String text) throws Exception {
        FxToolkit.setupFixture(() -> window.stage().getScene().getRoot().lookupAll(".radio-button").stream()
                .map(node -> (RadioButton) node).filter(button -> button.getText().equals(text)).findFirst()
                .orElseThrow()
                .fire());
    }
}
