package lookalike.ui.preparation;

import javafx.concurrent.Task;

/** What the middle of the window is for. */
public sealed interface Phase {

    /** Finding out what there is; too short to show anything. */
    record Looking() implements Phase { }

    /** Work without which nothing can be searched. */
    record Preparing(Task<?> work) implements Phase { }

    /** The user stopped that work. */
    record Paused() implements Phase { }

    /** Searching, or soon. */
    record Open() implements Phase { }

    /** There is no catalogue, and none to begin with. */
    record Empty() implements Phase { }

    /**
     * Something without which nothing can be searched went wrong.
     *
     * @param sentence what, and what to do
     */
    record Failed(String sentence) implements Phase { }
}
