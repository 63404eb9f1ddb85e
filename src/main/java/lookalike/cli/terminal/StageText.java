package lookalike.cli.terminal;

import lookalike.service.job.JobMonitor.Stage;

/**
 * A stage of long work in words.
 *
 * @param title what is being done
 * @param unit what is counted, in the plural; empty where only the share means something
 */
record StageText(String title, String unit) {

    static StageText of(Stage stage, String subject) {
        return switch (stage) {
            case WAITING -> new StageText("Waiting", "");
            case MODEL -> new StageText(subject, "");
            case READING -> new StageText("Reading " + subject, "rows");
            case INDEXING -> new StageText("Indexing " + subject, "pictures");
            case COMPARING -> new StageText("Comparing the products of " + subject, "products");
            case EVALUATING -> new StageText("Evaluating " + subject, "queries");
            case GROWING -> new StageText("Growing the forest of " + subject, "items placed");
            case MEASURING -> new StageText("Measuring " + subject, "steps");
            case WRITING -> new StageText("Writing the report", "examples");
            case EXPORTING -> new StageText("Packing " + subject, "pictures");
            case VERIFYING -> new StageText("Verifying", "nodes");
        };
    }
}
