package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
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

/** A user who looks into how results are ranked, and changes it. */
@Tag("window")
class RankingJourneyTest {

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
    void dropAPhoto() throws Exception {
        open();
        takePhoto();
    }

    @AfterEach
    void closeWindow() throws Exception {
        window.close();
    }

    private void open() throws Exception {
        window = OpenWindow.over(services, folder);
        soon(() -> window.says("Spring 2026"));
    }

    private void takePhoto() throws Exception {
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        window.take(new DroppedContent.Photos(List.of(photo)));
        soon(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("the fold-out is closed at first; each of its parts searches again, and As usual takes all back")
    void ranks() throws Exception {
        assertEquals(RankingOptions.USUAL, asked());
        assertFalse(window.sees(".ranking-pane"));
        window.fire(".ranking-toggle");
        soon(() -> window.sees(".ranking-pane"));
        click("Looks only");
        soon(() -> asked().method() == RankingMethod.LOOKS);
        window.fire("#pin");
        soon(() -> !asked().pin());
        window.fire("#garment");
        soon(() -> !asked().garment());
        FxToolkit.setupFixture(() -> this.<Slider>node("#variety").requestFocus());
        robot.type(KeyCode.RIGHT);
        soon(() -> asked().variety() == 0.1);
        assertTrue(window.says("(changed)"));
        window.fire("#usual");
        soon(() -> asked().equals(RankingOptions.USUAL));
        assertFalse(window.says("(changed)"));
        soon(() -> window.results().equals(PretendCatalogue.NAMES));
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
        soon(() -> services.catalogue().asked().size() == before + 1);
        assertEquals(0.7, asked().variety(), 1e-9);
    }

    @Test
    @DisplayName("how results are ranked survives a restart and a change of the language")
    void remembers() throws Exception {
        RankingOptions other = RankingOptions.USUAL.with(RankingMethod.RAW).withPin(false).withVariety(0.25);
        FxToolkit.setupFixture(() -> window.window().state().ranking().set(other));
        window.close();
        open();
        takePhoto();
        assertEquals(other, asked());
        FxToolkit.setupFixture(() -> window.window().language("de"));
        soon(() -> window.says("So wird gereiht (geändert)"));
        soon(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(other, asked());
    }

    @Test
    @DisplayName("the head of the results says in words how good they are, and how certain that is to the mouse")
    void says() throws Exception {
        assertEquals("Very likely the same product", window.text("#title"));
        assertTrue(this.<Node>node("#title").getAccessibleText().contains("100% certain"));
        services.catalogue().estrange();
        takePhotoOfNothing();
        soon(() -> window.says("Nothing here looks like it"));
        assertEquals(List.of(), window.results());
        window.fire("#messageMore");
        soon(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals("Nothing here looks like it; the nearest", window.text("#title"));
        assertTrue(window.says("Little likeness"), "the tiles do not say better than the head");
    }

    private void takePhotoOfNothing() throws Exception {
        Path photo = Files.write(folder.resolve("receipt.png"), DrawnPictures.shirt(7, 300, 400));
        window.take(new DroppedContent.Photos(List.of(photo)));
    }

    private RankingOptions asked() {
        return services.catalogue().asked().getLast().options();
    }

    private void click(String text) throws Exception {
        FxToolkit.setupFixture(() -> window.stage().getScene().getRoot().lookupAll(".radio-button").stream()
                .map(node -> (RadioButton) node).filter(button -> button.getText().equals(text)).findFirst()
                .orElseThrow()
                .fire());
    }

    @SuppressWarnings("unchecked")
    private <T> T node(String selector) {
        return (T) window.stage().getScene().lookup(selector);
    }

    private static void soon(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }
}
