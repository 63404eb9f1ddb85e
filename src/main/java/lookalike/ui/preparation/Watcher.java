package lookalike.ui.preparation;

import lookalike.Progress;

/** Hears what a long piece of work is at. Called from whichever thread does the work. */
public interface Watcher extends Progress {

    /** What can be at work. */
    enum Stage {
        /** Waiting for other work to end; the subject is what waits. */
        WAITING,
        /** Getting the model ready; the subject says how. */
        MODEL,
        /** Reading the catalogue that the subject names. */
        READING,
        /** Looking at the pictures of the catalogue that the subject names. */
        INDEXING,
        /** Comparing the products of the catalogue that the subject names with one another. */
        COMPARING,
        /** Asking about products of the catalogue that the subject names. */
        EVALUATING,
        /** Growing the forest of the catalogue that the subject names, which makes searching it fast. */
        GROWING
    }

    /**
     * The work enters a stage; {@link #reached} tells of this one from now on.
     *
     * @param subject what it is done to
     */
    void stage(Stage stage, String subject);
}
