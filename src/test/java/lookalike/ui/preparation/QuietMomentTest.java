package lookalike.ui.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
class QuietMomentTest {

    private static final int LIMIT = 300;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch last = new CountDownLatch(1);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("without a search, work begins at once")
    void beginsAtOnce() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            QuietMoment quiet = new QuietMoment();
            quiet.calm();
            quiet.run(() -> done.add("work"));
            assertEquals(List.of("work"), done);
        }).get();
    }

    @Test
    @DisplayName("work waits for the end of the search and of those that follow it at once, and is done once, in order")
    void waitsForTheSearch() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            QuietMoment quiet = new QuietMoment();
            quiet.disturbed();
            quiet.run(() -> done.add("first"));
            quiet.run(() -> done.add("second"));
            done.add("search");
            quiet.calm();
            quiet.disturbed();
            // After all that is due now.
            Platform.runLater(() -> {
                done.add("next search");
                quiet.run(last::countDown);
                quiet.calm();
            });
        }).get();
        last.await(LIMIT, TimeUnit.SECONDS);
        assertEquals(List.of("search", "next search", "first", "second"), done);
    }
}
