package lookalike.ui.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;
import lookalike.ui.status.Notices;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;

/** Lets the user choose a part of the screen: hides the window, shows the screen's picture, and gets a rectangle. */
public final class ScreenCapture {

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    /** Until the window is out of sight: systems let it fade. */
    private static final Duration HIDING = Duration.millis(400);

    private final Messages words;
    private final Notices notices;
    private final Stage window;
    private final Supplier<List<ScreenShot>> screens;
    private final Consumer<Image> taken;
    private final List<ShotOverlay> overlays = new ArrayList<>();
    private boolean isRunning;

    /**
     * @param window that is hidden meanwhile
     * @param taken gets the part that the user chose
     */
    public ScreenCapture(Messages words, Notices notices, Stage window, Consumer<Image> taken) {
        this(words, notices, window, ScreenShot::ofAllScreens, taken);
    }

    /** @param screens takes their pictures; none if the system refuses */
    ScreenCapture(Messages words, Notices notices, Stage window, Supplier<List<ScreenShot>> screens,
            Consumer<Image> taken) {
        this.words = words;
        this.notices = notices;
        this.window = window;
        this.screens = screens;
        this.taken = taken;
    }

    /** Begins; does nothing while the user chooses already. */
    public void begin() {
        if (isRunning) {
            return;
        }
        isRunning = true;
        window.setIconified(true);
        PauseTransition hiding = new PauseTransition(HIDING);
        hiding.setOnFinished(_ -> choose(screens.get()));
        hiding.play();
    }

    private void choose(List<ScreenShot> shots) {
        if (shots.stream().allMatch(ScreenShot::isBlank)) {
            end();
            notices.say(new Told(words.of("capture.refused", KeyNames.of(PASTE, words)), List.of()));
            return;
        }
        for (ScreenShot shot : shots) {
            overlays.add(new ShotOverlay(shot, words.of("capture.title"), words.of("capture.hint"), part -> {
                end();
                taken.accept(shot.part(part));
            }, this::end));
        }
        overlays.forEach(ShotOverlay::show);
    }

    private void end() {
        overlays.forEach(ShotOverlay::close);
        overlays.clear();
        isRunning = false;
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
    }
}
