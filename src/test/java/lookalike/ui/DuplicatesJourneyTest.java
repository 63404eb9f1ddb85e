package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import lookalike.catalogue.store.ProductMarks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Products that look nearly the same, dealt with in the window: over a fake catalogue. */
@Tag("window")
class DuplicatesJourneyTest {

    private static final String CATALOGUE = "Spring 2026";

    @TempDir
    private Path folder;
    private PretendServices services;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        services = PretendServices.ready();
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    private void open() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says(CATALOGUE));
        compare();
    }

    private void compare() throws Exception {
        window.choose("Find near-duplicates");
        until(() -> window.says("nearly the same"));
    }

    @Test
    @DisplayName("a group that is said not to be the same goes, is remembered, and comes back by Undo")
    void different() throws Exception {
        services.catalogue().duplicate(new int[] {0, 1}, new int[] {2, 3}, new int[] {3, 4});
        open();
        until(() -> window.says("5 products in 2 groups look nearly the same"));
        window.fire(".duplicates-different");
        until(() -> window.says("2 products in one group look nearly the same"));
        assertTrue(window.says("Remembered: 2 pairs are not the same"));
        assertEquals(Set.of(new ProductMarks.Pair("1202", "1203"), new ProductMarks.Pair("1203", "1204")),
                services.catalogues().marks(CATALOGUE).notSame());
        compare();
        until(() -> window.says("2 products in one group look nearly the same") && !window.sees(".duplicates-undo"));
        window.fire(".duplicates-different");
        until(() -> window.says("No two products look nearly the same"));
        window.fire(".duplicates-undo");
        until(() -> window.says("2 products in one group look nearly the same"));
        assertFalse(services.catalogues().marks(CATALOGUE).areDifferent("1200", "1201"));
        assertTrue(services.catalogues().marks(CATALOGUE).areDifferent("1202", "1203"));
    }

    @Test
    @DisplayName("one product of a group is not the same as the others, which stay a group")
    void other() throws Exception {
        services.catalogue().duplicate(new int[] {2, 3}, new int[] {3, 4}, new int[] {2, 4});
        open();
        until(() -> window.sees(".duplicates-other"));
        window.fire(".duplicates-other");
        until(() -> window.says("2 products in one group look nearly the same"));
        assertEquals(2, services.catalogues().marks(CATALOGUE).notSame().size());
        assertFalse(services.catalogues().marks(CATALOGUE).areDifferent("1203", "1204"));
        assertFalse(window.sees(".duplicates-other"), "of two products");
    }

    @Test
    @DisplayName("a hidden product leaves its group, and is shown again from the list of hidden ones")
    void hides() throws Exception {
        open();
        window.fire(".duplicates-hide");
        until(() -> window.says("Linen Shirt Sage is hidden in searches and lists"));
        assertTrue(window.says("No two products look nearly the same"));
        assertEquals(Set.of("1200"), services.catalogues().marks(CATALOGUE).hidden());
        window.fire(".duplicates-hidden-toggle");
        until(() -> window.sees(".duplicates-show"));
        window.fire(".duplicates-show");
        until(() -> window.says("No product is hidden"));
        assertEquals(Set.of(), services.catalogues().marks(CATALOGUE).hidden());
        window.fire(".duplicates-hidden-toggle");
        until(() -> window.says("2 products in one group look nearly the same"));
    }

    @Test
    @DisplayName("thousands of groups are counted and all there, though only those in sight are made")
    void many() throws Exception {
        services.catalogue().duplicate(IntStream.range(0, 3000).mapToObj(i -> new int[] {2 * i, 2 * i + 1})
                .toArray(int[][]::new));
        open();
        until(() -> window.says("6,000 products in 3,000 groups look nearly the same"));
        until(() -> window.sees(".duplicates-hide"));
        assertEquals(3000, WaitForAsyncUtils.asyncFx(() -> list().getItems().size()).get());
        assertTrue(WaitForAsyncUtils.asyncFx(() -> list().lookupAll(".duplicates-product").size()).get() < 100);
        WaitForAsyncUtils.asyncFx(() -> list().scrollTo(2999)).get();
        until(() -> window.says("5999"));
    }

    private ListView<?> list() {
        return (ListView<?>) window.stage().getScene().lookup(".duplicates-list");
    }

    @Test
    @DisplayName("the list is exported with the command line's columns, and no other file is replaced unasked")
    void exports() throws Exception {
        services.catalogue().duplicate(new int[] {0, 1}, new int[] {2, 3}, new int[] {3, 4});
        open();
        until(() -> window.sees(".duplicates-hide"));
        Path other = Files.writeString(folder.resolve("list.csv"), "mine");
        window.dialogs().answer(folder.resolve("list"));
        window.fire(".duplicates-export");
        until(() -> window.says("is there already, and is kept"));
        assertEquals("mine", Files.readString(other));
        assertEquals(Optional.of("Near-duplicates in Spring 2026.csv"), window.dialogs().asked().getLast().name());
        window.dialogs().answer(folder.resolve("groups.csv"));
        window.fire(".duplicates-export");
        until(() -> window.says("2 groups are in " + folder.resolve("groups.csv")));
        List<String> lines = Files.readAllLines(folder.resolve("groups.csv"));
        assertEquals("group,id,name,category,brand,price,currency,url,similarity,nearest,file", lines.getFirst());
        assertEquals(6, lines.size());
        assertTrue(lines.get(1).startsWith("1,1202,Poplin Shirt,Shirts,,51.50,EUR,"), lines.get(1));
        assertEquals(Optional.of(folder), window.dialogs().asked().getLast().begins());
    }

    @Test
    @DisplayName("the page speaks German")
    void german() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says(CATALOGUE));
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        until(() -> window.offers("Fast gleiche Produkte suchen"));
        window.choose("Fast gleiche Produkte suchen");
        until(() -> window.says("2 Produkte in einer Gruppe sehen fast gleich aus (Ähnlichkeit 0,97 oder mehr)"));
        window.fire(".duplicates-hide");
        until(() -> window.says("Linen Shirt Sage ist in Suchen und Listen ausgeblendet."));
    }
}
