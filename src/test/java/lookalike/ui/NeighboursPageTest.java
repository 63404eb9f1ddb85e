package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The page that makes lists for a shop, over a fake catalogue. */
@Tag("window")
class NeighboursPageTest {

    @TempDir
    private Path folder;
    private final PretendServices services = PretendServices.ready();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    private void open(String language, String entry) throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026"));
        WaitForAsyncUtils.asyncFx(() -> window.window().language(language)).get();
        until(() -> window.offers(entry));
        window.choose(entry);
        until(() -> window.sees(".neighbours-make"));
    }

    @Test
    @DisplayName("computing can be stopped, and leaves no file")
    void stops() throws Exception {
        CountDownLatch relating = new CountDownLatch(1);
        services.catalogue().relateAfter(relating);
        open("en", "Similar products for a shop…");
        Path file = folder.resolve("lists.csv");
        window.dialogs().answer(file);
        window.fire(".neighbours-make");
        until(() -> window.sees(".neighbours-stop"));
        window.fire(".neighbours-stop");
        relating.countDown();
        until(() -> window.says("Stopped, and no file was written"));
        assertFalse(Files.exists(file));
        window.dialogs().answer(file);
        until(() -> !window.stage().getScene().lookup(".neighbours-make").isDisabled());
        window.fire(".neighbours-make");
        until(() -> window.says("3 computed, 2 kept as they were"));
        assertTrue(Files.exists(file));
    }

    @Test
    @DisplayName("Shopify needs a column of handles, which is asked for before anything is computed")
    void asksForHandles() throws Exception {
        open("de", "Ähnliche Produkte für einen Shop…");
        WaitForAsyncUtils.asyncFx(() -> ((ComboBox<?>) window.stage().getScene().lookup(".neighbours-format"))
                .getSelectionModel().select(2)).get();
        window.fire(".neighbours-make");
        until(() -> window.says("Shopify benennt Produkte mit Handles."));
        assertEquals(0, window.dialogs().asked().size());
    }
}
