package lookalike.service.job;

import lookalike.Fact;
import lookalike.Notice;
import lookalike.Progress;

/** Hears what a long piece of work is at. Called from whichever thread does the work. */
public interface JobMonitor extends Progress {

    /** What can be at work. */
    enum Stage {
        /** Waiting for other work to end; the subject is what waits. */
        WAITING,
        /** Getting the model ready, in the stages that {@link #model} is told of. */
        MODEL,
        /** Reading the catalogue that the subject names; counts rows. */
        READING,
        /** Looking at the pictures of the catalogue that the subject names; counts pictures. */
        INDEXING,
        /** Comparing the products of the catalogue that the subject names with one another. */
        COMPARING,
        /** Asking about products of the catalogue that the subject names; counts queries. */
        EVALUATING,
        /** Growing the forest of what the subject names; counts items that found their place. */
        GROWING,
        /** Measuring how fast what the subject names is searched or indexed; counts steps. */
        MEASURING,
        /** Writing a report into the folder that the subject names; counts examples. */
        WRITING,
        /** Packing the catalogue that the subject names into a file; counts pictures. */
        EXPORTING,
        /** Checking the forest that the subject names; counts nodes. */
        VERIFYING
    }

    /** For work that nobody watches. */
    JobMonitor UNWATCHED = new JobMonitor() {
        @Override
        public void stage(Stage stage, String subject) { }

        @Override
        public boolean reached(long done, long total) {
            return true;
        }
    };

    /**
     * The work enters a stage; {@link #reached} tells of this one from now on.
     *
     * @param subject what it is done to
     */
    void stage(Stage stage, String subject);

    /** Getting the model ready enters a stage, as {@link #stage} with {@link Stage#MODEL} and its description. */
    default void model(Fact stage) {
        stage(Stage.MODEL, "");
    }

    /** Something that the user should know although the job goes on. */
    default void notice(Notice notice) { }
}
