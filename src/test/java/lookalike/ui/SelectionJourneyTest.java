package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lookalike.ui.answers.ResultOrder;
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

/** Somebody who chooses several products, among results and among all products. */
@Tag("window")
class SelectionJourneyTest {

    private static final List<String> NAMES = PretendCatalogue.NAMES;

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
    void search() throws Exception {
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Spring 2026"));
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve("shirt.png"),
                DrawnPictures.shirt(3, 300, 400)))));
        until(() -> window.isAnswered() && window.results().equals(NAMES));
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("Ctrl-click selects one more, Shift-click all between, and no details open; Escape clears")
    void clicks() throws Exception {
        click(NAMES.get(0), true, false);
        click(NAMES.get(3), true, false);
        until(() -> selected().equals(Set.of(NAMES.get(0), NAMES.get(3))));
        assertTrue(window.says("2 of 5 selected"));
        click(NAMES.get(0), true, false);
        until(() -> selected().equals(Set.of(NAMES.get(3))));
        click(NAMES.get(1), false, true);
        until(() -> selected().equals(Set.of(NAMES.get(0), NAMES.get(1))));
        assertFalse(window.sees(".details"));
        robot.type(KeyCode.ESCAPE);
        until(() -> selected().isEmpty() && !window.sees(".selection-bar"));
    }

    @Test
    @DisplayName("X, Shift with arrows and Ctrl+A select by keys; what is selected is told to screen readers")
    void keys() throws Exception {
        window.focus(NAMES.get(1));
        robot.type(KeyCode.X);
        until(() -> selected().equals(Set.of(NAMES.get(1))));
        assertTrue(WaitForAsyncUtils.asyncFx(() -> cell(NAMES.get(1)).getAccessibleText().endsWith(", selected")
                && "Selected; select no longer".equals(cell(NAMES.get(1)).lookup(".tile-mark").getAccessibleText()))
                .get());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        until(() -> selected().equals(Set.copyOf(NAMES.subList(1, 4))));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        until(() -> selected().equals(Set.copyOf(NAMES)));
        window.fire(".selection-clear");
        until(() -> selected().isEmpty());
        assertFalse(WaitForAsyncUtils.asyncFx(() -> cell(NAMES.get(1)).getAccessibleText().contains("selected")).get());
    }

    @Test
    @DisplayName("what is selected stays selected in another order, and no longer for another photo")
    void keeps() throws Exception {
        window.mark(NAMES.get(1));
        WaitForAsyncUtils.asyncFx(() -> window.window().state().order().set(ResultOrder.PRICE)).get();
        WaitForAsyncUtils.asyncFx(() -> window.window().state().reversed().set(true)).get();
        until(() -> window.results().getFirst().equals(NAMES.get(4)));
        until(() -> selected().equals(Set.of(NAMES.get(1))));
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve("other.png"),
                DrawnPictures.shirt(5, 300, 400)))));
        until(() -> window.isAnswered() && selected().isEmpty());
    }

    @Test
    @DisplayName("all selected products go on the board at once, by the bar or by dropping one of them")
    void boards() throws Exception {
        window.mark(NAMES.get(0));
        window.mark(NAMES.get(2));
        window.fire(".selection-board");
        until(() -> cards() == 2);
        window.fire(".selection-clear");
        window.mark(NAMES.get(1));
        window.mark(NAMES.get(3));
        WaitForAsyncUtils.asyncFx(() -> window.window().frame().pin(3)).get();
        until(() -> cards() == 4);
        WaitForAsyncUtils.asyncFx(() -> window.window().frame().pin(4)).get();
        until(() -> cards() == 5);
    }

    @Test
    @DisplayName("C compares two to four products side by side, differences are marked, and Back leads back to them")
    void compares() throws Exception {
        window.focus(NAMES.get(0));
        robot.type(KeyCode.X).type(KeyCode.C);
        until(() -> window.says("Select two to 4 products"));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        until(() -> selected().size() == 3);
        robot.type(KeyCode.C);
        until(() -> window.says("Three products side by side"));
        assertTrue(window.says("Base colour") && window.says("Season") && window.says("Same product? (0.9"));
        assertTrue(differs("Base colour") && !differs("Season"));
        window.fire(".compare-heart");
        window.fire(".compare-shop");
        until(() -> window.pages().equals(List.of(URI.create("https://shop.example.com/p/1200"))));
        window.fire(".compare-differences");
        until(() -> !window.says("Season") && window.says("Base colour"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".compare") && selected().size() == 3);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> cell(NAMES.get(2)).isFocused()).get(), "where one was");
        assertEquals("Remove from favourites", WaitForAsyncUtils.asyncFx(() -> cell(NAMES.get(0)).lookup(".tile-heart")
                .getAccessibleText()).get());
    }

    @Test
    @DisplayName("Ctrl+C copies names, links and picture files of the selected products, or of the focused one")
    void copies() throws Exception {
        window.focus(NAMES.get(2));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        until(() -> window.says("One product is copied"));
        assertEquals("Poplin Shirt\t€51.50\thttps://shop.example.com/p/1202", copied());
        assertEquals(1, files().size());
        window.mark(NAMES.get(0));
        window.mark(NAMES.get(1));
        window.fire(".selection-copy");
        until(() -> window.says("2 products are copied"));
        assertEquals(2, copied().lines().count());
        List<File> copies = files();
        assertEquals(2, copies.size());
        assertTrue(copies.stream().allMatch(File::isFile));
        window.close();
        until(() -> copies.stream().noneMatch(File::exists));
    }

    @Test
    @DisplayName("among all products Ctrl+A selects those that are not read, too, and filters keep what they leave")
    void selectsAll() throws Exception {
        services.catalogues().list(3_000);
        window.choose("Browse the catalogue");
        until(() -> window.says(PretendListing.name(0)) && "Shirt 00000".equals(focused()));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        until(() -> window.says("3,000 of 3,000 selected"));
        window.fire(".browse .selection-board");
        until(() -> window.says("At most 100 products at once; 3,000 are selected."));
        WaitForAsyncUtils.asyncFx(() -> window.window().state().selection().set(
                window.window().state().selection().get().with("0000"))).get();
        until(() -> window.says("10 of 10 selected"));
        window.fire(".browse .selection-board");
        until(() -> cards() == 10);
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".selection-bar") && window.sees(".browse"));
    }

    private boolean differs(String header) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".compare-header").stream()
                .anyMatch(node -> header.equals(((Labeled) node).getText())
                        && (header + ", different").equals(node.getAccessibleText())))
                .get();
    }

    private String copied() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    }

    private List<File> files() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getFiles()).get();
    }

    private int cards() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".board-card").size())
                .get();
    }

    private Node cell(String name) {
        return window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> name.equals(((Labeled) cell.lookup(".tile-name")).getText())).findFirst().orElseThrow();
    }

    private Set<String> selected() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".grid-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
                .map(cell -> ((Labeled) cell.lookup(".tile-name")).getText()).collect(Collectors.toSet())).get();
    }

    private String focused() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            Node label = owner == null ? null : owner.lookup(".tile-name");
            return label == null ? "" : ((Labeled) label).getText();
        }).get();
    }

    private void click(String name, boolean control, boolean shift) throws Exception {
        FxToolkit.setupFixture(() -> cell(name).fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5,
                MouseButton.PRIMARY, 1, shift, control, false, false, true, false, false, true, false, true, null)));
    }
}
