package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
@DisplayName("A window whose catalogues are indexed meanwhile")
class IndexingJourneyTest extends WindowJourney {

    @Test
    @DisplayName("a catalogue that is added is indexed in the status line and opened by a button once it is done")
    void addsACatalogue() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        open();
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.beginToAdd(folder.resolve("Autumn"));
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        assertTrue(window.says("Spring 2026 (240)"), "the other one can be searched meanwhile");
        half.countDown();
        until(() -> window.says("“Autumn” is added and can be searched."));
        assertTrue(window.says("Spring 2026 (240)"), "it is opened when the user says so");
        window.fire(".adding-open");
        until(() -> window.says("Autumn (240)") && window.results().equals(PretendCatalogue.NAMES));
    }

    @Test
    @DisplayName("a float catalogue offers 8 bits in the menu, is searched meanwhile, and offers it no more afterwards")
    void quickens() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        services.catalogue().slow();
        open();
        assertTrue(window.offers("Make searching and updating faster"));
        window.choose("Make searching and updating faster");
        until(() -> window.says("Indexing Spring 2026: 80 of 240"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        half.countDown();
        until(() -> !window.offers("Make searching and updating faster"));
        assertTrue(window.says("Spring 2026 (240)"));
    }

    @Test
    @DisplayName("indexing that is stopped in the status line leaves the catalogue that is searched")
    void stopsIndexing() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        services.workUntil(half);
        open();
        window.beginToAdd(folder.resolve("Autumn"));
        until(() -> window.says("Indexing Autumn: 80 of 240"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.sees(".status-stop"));
        window.fire(".status-stop");
        until(() -> window.says("Photos stay on this computer"));
        half.countDown();
        assertTrue(window.says("Spring 2026 (240)"));
    }
}
