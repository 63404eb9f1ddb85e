package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
@DisplayName("A window without a catalogue to begin with")
class FirstStartJourneyTest extends WindowJourney {

    @Test
    @DisplayName("at the first start the model and the sample catalogue get ready by themselves")
    void getsReadyByItself() throws Exception {
        PretendServices fresh = PretendServices.fresh();
        CountDownLatch half = new CountDownLatch(1);
        fresh.workUntil(half);
        window = OpenWindow.over(fresh, folder);
        until(() -> window.says("Indexing Sample: 80 of 240"));
        assertTrue(window.says("Getting ready"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        half.countDown();
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("Sample (240)"));
    }

    @Test
    @DisplayName("the first preparation can be stopped and gone on with")
    void stopsAndGoesOn() throws Exception {
        PretendServices fresh = PretendServices.fresh();
        CountDownLatch half = new CountDownLatch(1);
        fresh.workUntil(half);
        window = OpenWindow.over(fresh, folder);
        until(() -> window.says("Indexing Sample: 80 of 240"));
        window.fire("#action");
        until(() -> window.says("What is done so far is kept."));
        half.countDown();
        window.fire("#action");
        until(() -> window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("without any catalogue the window asks for one")
    void asksForACatalogue() throws Exception {
        window = OpenWindow.over(new PretendServices(), folder);
        until(() -> window.says("Add a folder with product pictures"));
        window.add(folder.resolve("Winter"));
        until(() -> window.says("Winter (240)") && window.says("Drop a photo of a garment"));
    }

    @Test
    @DisplayName("the first catalogue can be opened from the screen behind the page that added it, too")
    void opensTheFirstCatalogue() throws Exception {
        window = OpenWindow.over(new PretendServices(), folder);
        until(() -> window.says("Add a folder with product pictures"));
        window.beginToAdd(folder.resolve("Winter"));
        until(() -> window.sees(".adding-open"));
        window.fire(".page-back");
        until(() -> window.says("The catalogue is ready") && window.says("“Winter” is added and can be searched."));
        window.fire("#action");
        until(() -> window.says("Winter (240)") && window.says("Drop a photo of a garment"));
    }
}
