package lookalike.ui;

import static lookalike.ui.WindowWait.until;

import java.nio.file.Path;
import java.util.List;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.BeforeEach;

/** A window over a fake catalogue, in which a photo is searched with: tests look at the calls that it gets. */
abstract class PhotoJourney extends WindowJourney {

    @BeforeEach
    void dropAPhoto() throws Exception {
        prepare();
        open();
        take(photo);
    }

    /** Makes what is there before the window opens; the usual catalogue is. */
    void prepare() throws Exception {}

    /** Drops a drawn photo, and waits for its results. */
    final void takePhoto(String name, int colour) throws Exception {
        take(draw(name, colour));
    }

    private void take(Path drawn) throws Exception {
        window.take(new DroppedContent.Photos(List.of(drawn)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    /** @return the last search */
    final PretendCatalogue.Asked asked() {
        return services.catalogue().asked().getLast();
    }

    /** @return what the window shows by this selector */
    @SuppressWarnings("unchecked")
    final <T> T node(String selector) {
        return (T) window.stage().getScene().lookup(selector);
    }
}
