package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import lookalike.ui.evaluation.MeasuredReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A user who asks how good the results are. */
@Tag("window")
class EvaluationJourneyTest extends PhotoJourney {

    private static final String GOOD = "of the five results shown, 4.3 have the same gender as the photo; by chance it "
            + "would be 0.4.";

    @Test
    @DisplayName("nothing is read for a page that is not shown, which would delay the first results")
    void readsWhatItShows() throws Exception {
        until(() -> !window.results().isEmpty());
        assertEquals(0, services.catalogues().timesRankingRead());
        robot.clickOn("#evaluationButton");
        until(() -> window.says("is not measured yet"));
        assertTrue(services.catalogues().timesRankingRead() > 0);
    }

    @Test
    @DisplayName("before anything is measured the page says so, and what to do")
    void unmeasured() throws Exception {
        robot.clickOn("#evaluationButton");
        until(() -> window.says("is not measured yet. Choose when a result fits, and press “Measure”."));
    }

    @Test
    @DisplayName("columns are called as in the sentence about them, not as in the table")
    void namesColumns() throws Exception {
        robot.clickOn("#evaluationButton");
        until(() -> window.sees(".page .combo-box") && window.says("article type"));
        assertFalse(window.says("articleType"));
    }

    @Test
    @DisplayName("what was measured last is said in a sentence at once, with its charts; old figures say that they are")
    void saysWhatWasMeasured() throws Exception {
        measure();
        robot.clickOn("#evaluationButton");
        until(() -> window.says(GOOD) && window.says("Measured on ") && charts() == 2);
        assertFalse(window.sees(".evaluation-stale"));
        assertEquals("gender", WaitForAsyncUtils.asyncFx(() -> this.<ComboBox<String>>node(".page .combo-box")
                .getValue()).get());
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".page"));
        Files.setLastModifiedTime(report().resolve("report.json"),
                FileTime.from(Instant.parse("2026-02-01T12:00:00Z")));
        robot.clickOn("#evaluationButton");
        until(() -> window.sees(".evaluation-stale") && window.says(GOOD));
        assertTrue(window.says("The catalogue has changed since"));
    }

    @Test
    @DisplayName("a report that cannot be read counts as none")
    void ignoresADamagedReport() throws Exception {
        measure();
        Files.writeString(report().resolve("report.json"), "{");
        robot.clickOn("#evaluationButton");
        until(() -> window.says("is not measured yet"));
    }

    @Test
    @DisplayName("a chart is as wide as its text needs; a key or a click enlarges it, and Escape leads back to it")
    void enlargesCharts() throws Exception {
        measure();
        robot.clickOn("#evaluationButton");
        until(() -> charts() == 2 && width(".evaluation-chart .image-view") == 502);
        WaitForAsyncUtils.asyncFx(() -> this.<Node>node(".evaluation-chart").requestFocus()).get();
        robot.type(KeyCode.SPACE);
        until(() -> window.sees(".evaluation-large") && width(".evaluation-large .image-view") > 502);
        assertTrue(window.says("Precision over K") && !window.sees(".evaluation-charts"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.sees(".evaluation-charts"));
        until(() -> WaitForAsyncUtils.asyncFx(() -> this.<Button>node(".evaluation-chart").isFocused()).get());
        robot.clickOn(".evaluation-chart");
        until(() -> window.sees(".evaluation-large"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.sees(".evaluation-charts"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.sees(".page"));
    }

    private Path report() {
        return services.catalogues().folder("Spring 2026").resolve("evaluation");
    }

    private void measure() throws Exception {
        MeasuredReport.writeInto(services.catalogues().folder("Spring 2026"));
    }

    private long charts() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().lookupAll(".evaluation-chart")
                .stream().filter(Node::isVisible).count()).get();
    }

    private double width(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            ImageView view = node(selector);
            return view == null ? 0 : view.getBoundsInParent().getWidth();
        }).get();
    }
}
