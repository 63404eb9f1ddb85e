package lookalike.ui.preparation;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets work that can wait begin when no search is running: on a machine with two cores it would make the first results
 * of a start twice as slow. For the window's thread.
 */
public final class QuietMoment {

    /** After a search, whose pictures are being read then. */
    private static final Duration PAUSE = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isQuiet = true;

    public QuietMoment() {
        pause.setOnFinished(_ -> begin());
    }

    /** Runs work now, or after the search that is running. */
    void run(Runnable work) {
        if (isQuiet) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    /** A search begins. */
    public void disturbed() {
        isQuiet = false;
        pause.stop();
    }

    /** The search has ended, in whatever way, or there is none any more. */
    public void calm() {
        if (!isQuiet) {
            pause.playFromStart();
        }
    }

    private void begin() {
        isQuiet = true;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
