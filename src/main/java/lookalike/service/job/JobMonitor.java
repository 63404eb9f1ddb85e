package lookalike.service.job;

import lookalike.Fact;
import lookalike.Notice;
import lookalike.Progress;

/** Receives the stages and the progress of a long job, and can cancel it. Called from the thread that does the work. */
public interface JobMonitor extends Progress {

    /** Stages of jobs. */
    enum Stage {
        /** Waiting for another job to end; the subject is what waits. */
        WAITING,
        /** Getting the model, in the stages that {@link #model} reports. */
        MODEL,
        /** Reading the catalogue that the subject names; counts rows. */
        READING,
        /** Comparing the parts of the catalogue that the subject names with their checksums; counts megabytes. */
        CHECKING,
        /** Putting the features of the parts of the catalogue that the subject names together; counts products. */
        UNITING,
        /** Computing features of the pictures of the catalogue that the subject names; counts pictures. */
        INDEXING,
        /** Computing spoilt copies of some pictures of the catalogue that the subject names; counts copies. */
        VARYING,
        /** Fitting what a good match is in the catalogue that the subject names; counts comparisons. */
        CALIBRATING,
        /** Learning the ranking of the catalogue that the subject names; counts thousandths. */
        TRAINING,
        /** Comparing the products of the catalogue that the subject names with one another. */
        COMPARING,
        /** Searching with products of the catalogue that the subject names; counts queries. */
        EVALUATING,
        /** Searching without parts of the ranking, in the catalogue that the subject names; counts variants. */
        ABLATING,
        /** Simulating customers of the catalogue that the subject names; counts customers. */
        SIMULATING,
        /** Looking for the garment in the photos of the catalogue that the subject names; counts photos. */
        FINDING,
        /** Searching the catalogue that the subject names with several photos; counts photos. */
        SEARCHING,
        /** Growing the forest of what the subject names; counts items placed in trees. */
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

    /** Ignores progress and never cancels. */
    JobMonitor UNWATCHED = new JobMonitor() {
        @Override
        public void stage(Stage stage, String subject) {}

        @Override
        public boolean reached(long done, long total) {
            return true;
        }
    };

    /**
     * The job enters a stage; {@link #reached} belongs to this one from now on.
     *
     * @param subject that the stage works on
     */
    void stage(Stage stage, String subject);

    /** The job enters a stage of getting the model; by default calls {@link #stage} with {@link Stage#MODEL}. */
    default void model(Fact stage) {
        stage(Stage.MODEL, "");
    }

    /** Reports something that the user should know although the job goes on. */
    default void notice(Notice notice) {}
}
