package lookalike.ui;

import static lookalike.ui.WindowWait.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A window over a fake catalogue, in which a photo is searched with: tests look at the calls that it gets. */
abstract class PhotoJourney {

    /** Of the photos, and of the window's data. */
    @TempDir
    Path folder;
    final FxRobot robot = new FxRobot();
    final PretendServices services = PretendServices.ready();
    OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void dropAPhoto() throws Exception {
        prepare();
        open();
        takePhoto("shirt.png", 3);
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    /** Makes what is there before the window opens; the usual catalogue is. */
    void prepare() throws Exception {}

    /** Opens the window, also once more. */
    final void open() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026"));
    }

    /** Drops a drawn photo, and waits for its results. */
    final void takePhoto(String name, int colour) throws Exception {
        Path photo = Files.write(folder.resolve(name), DrawnPictures.shirt(colour, 300, 400));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    /** @return the last search */
    final PretendCatalogue.Asked asked() {
        return services.catalogue().asked().getLast();
    }

    /** @return what the window shows by this selector */
    @SuppressWarnings("unchecked")
    final <T> T node(String selector) {
        return (T) window.stage().getScene().lookup(selector);
    }
}
