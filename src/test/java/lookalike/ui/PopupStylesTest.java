package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import lookalike.CapturedLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Menus, pop-overs and tooltips, which are windows of their own. */
@Tag("window")
class PopupStylesTest extends PhotoJourney {

    private static final double DARK = 0.35;

    @ParameterizedTest(name = "theme {0}")
    @DisplayName("have the theme's ground, and every style sheet is understood while they are open")
    @ValueSource(ints = {1, 2})
    void grounds(int theme) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (CapturedLog log = CapturedLog.of("javafx.css")) {
            FxToolkit.setupFixture(() -> window.window().theme(theme));
            window.fire("#add");
            check("filters", theme, wrong);
            window.fire(".prediction");
            check("prediction", theme, wrong);
            window.fire(".ranking-toggle");
            window.fire("#colourNames");
            check("colours", theme, wrong);
            for (String menu : List.of(".catalogue-menu", ".client-menu", "#order")) {
                FxToolkit.setupFixture(() -> this.<MenuButton>node(menu).show());
                check(menu, theme, wrong);
            }
            FxToolkit.setupFixture(() -> {
                Node settings = node("#settingsButton");
                new Tooltip("Settings").show(settings, 10, 10);
            });
            check("tooltip", -1, wrong);
            assertEquals(List.of(), log.entries().stream().map(LogRecord::getMessage).distinct().toList());
        }
        assertEquals(List.of(), wrong);
    }

    /** @param theme that its ground must have; -1 for either, as tooltips are dark in both */
    private static void check(String name, int theme, List<String> wrong) throws Exception {
        until(() -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        ScreenCamera.awaitFrames();
        WaitForAsyncUtils.asyncFx(() -> {
            for (PopupWindow popup : popups()) {
                List<Color> grounds = grounds(popup.getScene().getRoot());
                assertTrue(!grounds.isEmpty(), name + " has no ground");
                boolean isDark = grounds.getFirst().getBrightness() < DARK;
                if (theme > 0 && isDark != (theme == 2)) {
                    wrong.add(name + " is on " + grounds.getFirst());
                }
            }
            popups().forEach(PopupWindow::hide);
            return null;
        }).get();
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast).toList();
    }

    /** @return opaque colours below its content, the outermost first */
    private static List<Color> grounds(Node node) {
        List<Color> found = new ArrayList<>();
        if (node instanceof Shape shape && node.getStyleClass().contains("border")
                && shape.getFill() instanceof Color fill && fill.isOpaque()) {
            found.add(fill);
        }
        if (node instanceof Region region && region.getBackground() != null
                && !region.getBackground().getFills().isEmpty()
                && region.getBackground().getFills().getLast().getFill() instanceof Color fill
                && fill.getOpacity() > 0.7) {
            found.add(fill);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(grounds(child)));
        }
        return found;
    }
}
