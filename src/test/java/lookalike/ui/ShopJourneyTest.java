package lookalike.ui;

import static lookalike.ui.WindowWait.untilWorked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import lookalike.cli.CommandRun;
import lookalike.service.IndexedShop;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a shop takes from its catalogue, in a real window: the same files as the command line's. */
@Tag("model")
@Tag("window")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopJourneyTest {

    private static final int PRODUCTS = 14;

    @TempDir
    private static Path folder;
    private static Path home;
    private static OpenWindow window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws Exception {
        IndexedShop.of(folder, PRODUCTS);
        home = folder.resolve("home");
        FxToolkit.registerPrimaryStage();
        window = OpenWindow.onReal(new DataFolder(home), folder.resolve("no-sample"), folder.resolve("no-photos"));
        untilWorked(() -> window.says("shop (") && window.says("Photos stay on this computer"));
    }

    @AfterAll
    static void close() throws Exception {
        OpenWindow.closeAll();
    }

    private static void assertAsByCommand(Path written, String... command) throws Exception {
        Path file = folder.resolve("by-command-" + written.getFileName());
        String[] whole = new String[command.length + 2];
        System.arraycopy(command, 0, whole, 0, command.length);
        whole[command.length] = "--out";
        whole[command.length + 1] = file.toString();
        CommandRun run = CommandRun.at(home, whole);
        assertEquals(0, run.status(), run.err());
        assertEquals(Files.readString(file), Files.readString(written));
    }

    @Test
    @Order(1)
    @DisplayName("lists of similar products are computed once, and written as the command line writes them")
    void neighbours() throws Exception {
        window.choose("Similar products for a shop…");
        untilWorked(() -> window.sees(".neighbours-make"));
        WaitForAsyncUtils.asyncFx(() -> robot.lookup("Category").queryAs(CheckBox.class).fire()).get();
        Path lists = folder.resolve("lists.csv");
        window.dialogs().answer(lists);
        window.fire(".neighbours-make");
        untilWorked(() -> window.says(PRODUCTS + " computed, 0 kept as they were. The lists are in " + lists));
        Path again = folder.resolve("again.csv");
        window.dialogs().answer(again);
        window.fire(".neighbours-make");
        untilWorked(() -> window.says("0 computed, " + PRODUCTS + " kept as they were"));
        assertEquals(Files.readString(lists), Files.readString(again));
        assertAsByCommand(lists, "neighbours", "shop", "-k", "8", "--same", "category");
    }

    @Test
    @Order(2)
    @DisplayName("the rows of many photos are those of the command line")
    void batch() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        for (String name : new String[] {"0.png", "1.png"}) {
            Files.copy(folder.resolve("shop").resolve(name), photos.resolve(name));
        }
        window.dialogs().answer(photos);
        window.choose("Search a folder of photos…");
        untilWorked(() -> window.says("2 of 2 photos searched with."));
        Path table = folder.resolve("table.csv");
        window.dialogs().answer(table);
        WaitForAsyncUtils.asyncFx(() -> ((MenuButton) window.stage().getScene().lookup(".batch-export")).getItems()
                .get(1).fire()).get();
        untilWorked(() -> window.says("The results are in " + table));
        assertAsByCommand(table, "search", photos.toString(), "--catalogue", "shop");
    }

    @Test
    @Order(3)
    @DisplayName("duplicates are the command line's, and what is said in the window is known there, and the other way")
    void duplicates() throws Exception {
        assertEquals(0, CommandRun.at(home, "duplicates", "shop", "--not-same", "0", "11").status());
        window.choose("Find near-duplicates");
        untilWorked(() -> window.sees(".duplicates-export"));
        Path groups = folder.resolve("groups.csv");
        window.dialogs().answer(groups);
        window.fire(".duplicates-export");
        untilWorked(() -> window.says("in " + groups));
        assertAsByCommand(groups, "duplicates", "shop");
        window.fire(".duplicates-hide");
        untilWorked(() -> window.says("is hidden in searches and lists"));
        String left = CommandRun.at(home, "duplicates", "shop", "--format", "csv").out();
        assertTrue(left.lines().count() < Files.readAllLines(groups).size(), left);
    }
}
