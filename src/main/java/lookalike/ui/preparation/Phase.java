package lookalike.ui.preparation;

import javafx.concurrent.Task;

/** What the middle of the window shows. */
public sealed interface Phase {

    /** Checking the machine's state; too short to show anything. */
    record Looking() implements Phase {}

    /** Work that must be done before searching. */
    record Preparing(Task<?> work) implements Phase {}

    /** The first catalogue is added and can be opened. */
    record Added(String catalogue) implements Phase {}

    /** The user stopped that work. */
    record Paused() implements Phase {}

    /** Searching, now or soon. */
    record Open() implements Phase {}

    /** There is no catalogue, and no sample to start with. */
    record Empty() implements Phase {}

    /**
     * Work that must be done before searching has failed.
     *
     * @param sentence the problem, and what to do
     */
    record Failed(String sentence) implements Phase {}
}
