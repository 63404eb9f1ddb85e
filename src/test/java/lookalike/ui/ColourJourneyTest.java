package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import lookalike.image.RgbImage;
import lookalike.image.palette.LabColour;
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

/** A colour that results should have, chosen at a real window over a fake catalogue. */
@Tag("window")
class ColourJourneyTest {

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
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026") && window.sees(".landing-colour"));
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("a colour alone searches; starting over or taking the colour away ends that")
    void alone() throws Exception {
        window.fire(".landing-colour");
        choose("navy");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertTrue(asked().photos().isEmpty() && asked().selection().isAll());
        assertTrue(asked().options().colour().isPresent());
        window.fire(".header-name");
        until(() -> window.sees(".landing-colour"));
        assertEquals(Optional.empty(), window.window().state().ranking().get().colour());
        window.fire(".landing-colour");
        choose("red");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        FxToolkit.setupFixture(() -> window.window().state().wish(Optional.empty()));
        until(() -> window.sees(".landing-colour"));
    }

    @Test
    @DisplayName("the pop-over beside a photo takes a colour by name, and the eyedropper that of the clicked place")
    void eyedropper() throws Exception {
        byte[] file = DrawnPictures.shirt(3, 300, 400);
        RgbImage shirt = DrawnPictures.decode(file, "shirt.png");
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve("shirt.png"), file))));
        until(() -> window.isAnswered() && window.results().equals(PretendCatalogue.NAMES));
        window.fire(".ranking-toggle");
        window.fire("#colourNames");
        choose("navy");
        until(() -> asked().options().colour().isPresent() && window.isAnswered());
        assertEquals(1, asked().photos().size());
        window.fire("#dropper");
        until(() -> robot.lookup(".colour-dropper .image-view").tryQuery().isPresent());
        ImageView view = robot.lookup(".colour-dropper .image-view").queryAs(ImageView.class);
        robot.clickOn(view);
        Optional<String> middle = Optional.of(colour(shirt, 150, 200).hex());
        until(() -> asked().options().colour().equals(middle));
        assertTrue(robot.lookup(".colour-dropper").tryQuery().isEmpty(), "closed");
        assertEquals(middle, window.window().state().ranking().get().colour());
    }

    @Test
    @DisplayName("a pop-over is dark in the dark theme, so that its words can be read")
    void isDark() throws Exception {
        FxToolkit.setupFixture(() -> window.window().theme(2));
        window.fire(".landing-colour");
        until(() -> robot.lookup(".colour-swatch").tryQuery().isPresent());
        until(() -> robot.lookup(".border").match(node -> node instanceof Shape).queryAllAs(Shape.class).stream()
                .anyMatch(border -> border.getFill() instanceof Color fill && fill.getBrightness() < 0.3));
    }

    private static LabColour colour(RgbImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        return LabColour.ofRgb((image.rgb()[at] & 0xFF) << 16 | (image.rgb()[at + 1] & 0xFF) << 8
                | image.rgb()[at + 2] & 0xFF);
    }

    private void choose(String name) throws Exception {
        until(() -> robot.lookup(".colour-swatch").tryQuery().isPresent());
        Button swatch = robot.lookup(".colour-swatch").queryAllAs(Button.class).stream()
                .filter(each -> each.getAccessibleText().equals(name)).findFirst().orElseThrow();
        robot.interact(swatch::fire);
    }

    private PretendCatalogue.Asked asked() {
        return services.catalogue().asked().getLast();
    }
}
