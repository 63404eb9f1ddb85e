package lookalike.ui;

import static lookalike.ui.WindowWait.until;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A window over fake catalogues, which tests open, and a photo to search with. */
abstract class WindowJourney {

    /** Of the photos, and of the window's data. */
    @TempDir
    Path folder;
    final FxRobot robot = new FxRobot();
    final PretendServices services = PretendServices.ready();
    /** {@code shirt.png}, 300 x 400 pixels. */
    Path photo;
    OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void drawPhoto() throws Exception {
        photo = draw("shirt.png", 3);
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    /** Draws a photo into the folder. */
    final Path draw(String name, int colour) throws Exception {
        return Files.write(folder.resolve(name), DrawnPictures.shirt(colour, 300, 400));
    }

    /** Opens the window, also once more. */
    final void open() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026 (240)"));
    }
}
