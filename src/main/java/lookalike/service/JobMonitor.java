package lookalike.service;

import lookalike.Progress;

/**
 * Follows a long job: what it is doing, how far it is, what the user should know; and cancels it by answering false
 * from {@link #reached}. Pausing is not answering yet. Called from whichever thread does the work.
 */
public interface JobMonitor extends Progress {

    /** For jobs that nothing follows. */
    JobMonitor UNWATCHED = new JobMonitor() {
        @Override
        public void stage(Stage stage, String subject) { }

        @Override
        public boolean reached(long done, long total) {
            return true;
        }
    };

    /** What a job can be doing. */
    enum Stage {
        /** Waiting for another job to end; the subject is what waits. */
        WAITING,
        /** Getting the model ready; the subject says how, progress is in bytes. */
        MODEL,
        /** Reading the catalogue that the subject names; progress is in rows and pictures. */
        READING,
        /** Computing the features of the pictures of the catalogue that the subject names. */
        INDEXING,
        /** Building the forest of the catalogue that the subject names; progress is in items placed. */
        GROWING,
        /** Comparing the products of the catalogue that the subject names with one another. */
        COMPARING,
        /** Evaluating searches of the catalogue that the subject names; progress is in queries. */
        EVALUATING,
        /** Packing the pictures of the catalogue that the subject names into one file. */
        EXPORTING
    }

    /**
     * The job enters a stage; {@link #reached} tells of this one from now on.
     *
     * @param subject what it is done to
     */
    void stage(Stage stage, String subject);

    /** Something that the user should know although the job goes on. @param sentence what, for the user */
    default void notice(String sentence) { }
}
