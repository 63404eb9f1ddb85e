package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Paint;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("All controls, texts and pictures")
class ControlsTest extends ControlsJourney {

    @Test
    @DisplayName("controls in one row are of one height")
    void heights() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> window.sees(".board-card"));
        window.fire(".ranking-toggle");
        ScreenCamera.awaitFrames();
        List<String> uneven = new ArrayList<>(uneven("results"));
        window.fire("#settingsButton");
        until(() -> window.says("Nothing leaves"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("settings"));
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("manage"));
        robot.clickOn("#evaluationButton");
        until(() -> window.sees(".page .combo-box"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("evaluation"));
        assertEquals(List.of(), uneven);
    }

    private List<String> uneven(String screen) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> seen(root()).filter(HBox.class::isInstance)
                .map(row -> ((HBox) row).getChildren().stream().filter(ControlsTest::isOneOfARow).toList())
                .filter(row -> row.stream().mapToDouble(each -> each.getLayoutBounds().getHeight()).distinct()
                        .count() > 1)
                .map(row -> screen + ": " + row.stream().map(each -> each + " " + each.getLayoutBounds().getHeight())
                        .toList())
                .toList()).get();
    }

    /** Not what shows a picture, or is a line of text. */
    private static boolean isOneOfARow(Node node) {
        boolean hasPicture = node instanceof Labeled label && label.getGraphic() instanceof PictureView;
        boolean isControl = node instanceof ButtonBase || node instanceof TextField || node instanceof Spinner<?>
                || node instanceof ComboBoxBase<?>;
        return node.isVisible() && isControl && !hasPicture && !(node instanceof Hyperlink)
                && !node.getStyleClass().contains("check-box") && !node.getStyleClass().contains("radio-button");
    }

    @Test
    @DisplayName("text has one size a role: body, caption, subtitle and title, on all screens")
    void textSizes() throws Exception {
        Set<Double> sizes = new TreeSet<>();
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        sizes.addAll(textSizesNow());
        for (String page : List.of("#settingsButton", "#evaluationButton", "#helpButton")) {
            window.fire(page);
            until(() -> window.sees(".page"));
            sizes.addAll(textSizesNow());
        }
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue"));
        sizes.addAll(textSizesNow());
        FxToolkit.setupFixture(() -> window.window().state().clear());
        robot.clickOn(".header-name");
        until(() -> window.sees(".landing-text"));
        sizes.addAll(textSizesNow());
        assertEquals(new TreeSet<>(Set.of(12.0, 13.0, 15.0, 20.0)), sizes);
    }

    private Set<Double> textSizesNow() throws Exception {
        ScreenCamera.awaitFrames();
        return WaitForAsyncUtils.asyncFx(() -> seen(root()).filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .map(label -> Math.round(10 * label.getFont().getSize()) / 10.0)
                .collect(Collectors.toCollection(TreeSet::new))).get();
    }

    @Test
    @DisplayName("what is around a picture has one colour everywhere, in both themes")
    void ground() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.sees(".board-card"));
        Set<Paint> grounds = new HashSet<>();
        for (int theme = 1; theme <= 2; theme++) {
            int chosen = theme;
            FxToolkit.setupFixture(() -> window.window().theme(chosen));
            until(() -> pictures().allMatch(picture -> picture.image() != null));
            ScreenCamera.awaitFrames();
            grounds.addAll(WaitForAsyncUtils.asyncFx(() -> pictures()
                    .map(picture -> picture.getBackground().getFills().getFirst().getFill()).toList()).get());
        }
        assertEquals(1, grounds.size(), grounds.toString());
    }

    private Stream<PictureView> pictures() {
        return seen(root()).filter(PictureView.class::isInstance).map(PictureView.class::cast);
    }
}
