package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A user who looks after catalogues: adds, renames and evaluates them. */
@Tag("window")
class CatalogueJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("the menu shows what was skipped, what looks the same, and what a catalogue takes, and renames")
    void catalogue() throws Exception {
        window.choose("What was skipped, and why");
        until(() -> window.says("images/7.jpg"));
        window.choose("Find near-duplicates");
        until(() -> window.says("2 products in one group look nearly the same"));
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue") && window.says("12.3 megabytes")
                && window.says("Mar 1, 2026"));
        robot.clickOn(".page-body .text-field").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Summer").clickOn("Rename");
        until(() -> window.offers("Summer (240)"));
    }

    @Test
    @DisplayName("a refused rename says why at the field and leaves the catalogue and the search as they were")
    void refusesARename() throws Exception {
        services.shelve("Winter", 240);
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue"));
        robot.clickOn(".page-body .text-field").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Winter").clickOn("Rename");
        until(() -> window.says("The catalogue “Winter” already belongs to"));
        assertTrue(window.sees(".page-body .text-field") && !window.sees(".notice"), "at the field alone");
        until(() -> window.says("Spring 2026 (240)"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.take(new DroppedContent.Photos(List.of(Files.write(folder.resolve("other.png"),
                DrawnPictures.shirt(4, 300, 400)))));
        until(() -> window.says("other.png") && window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("a refused file leaves no photo above its name and is not offered again")
    void refusedFileShowsNothingStale() throws Exception {
        assertTrue(hasPhoto());
        window.take(new DroppedContent.Photos(List.of(Files.writeString(folder.resolve("notes.jpg"), "no picture"))));
        until(() -> window.says("notes.jpg is not a picture"));
        assertFalse(hasPhoto(), "the last photo under the new name");
        window.fire(".header-name");
        until(() -> recent("shirt.png"));
        assertFalse(recent("notes.jpg"));
    }

    private boolean hasPhoto() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> this.<PictureView>node(".crop .picture").image() != null).get();
    }

    private boolean recent(String name) {
        return robot.lookup(".example").queryAllAs(Button.class).stream()
                .anyMatch(button -> button.getAccessibleText().contains(name));
    }

    @Test
    @DisplayName("the page of evaluation is of the catalogue that is searched, also when another one is opened")
    void evaluationOfTheCatalogue() throws Exception {
        services.catalogues().groupBy("Autumn", List.of("season"));
        robot.clickOn("#evaluationButton");
        until(() -> "articleType".equals(relevance()));
        window.add(folder.resolve("Autumn"));
        until(() -> window.says("Autumn (240)"));
        robot.clickOn("#evaluationButton");
        until(() -> "season".equals(relevance()));
        window.choose("Spring 2026 (240)");
        until(() -> "articleType".equals(relevance()));
    }

    private @Nullable String relevance() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            ComboBox<String> box = node(".page .combo-box");
            return box == null ? null : box.getValue();
        }).get();
    }
}
