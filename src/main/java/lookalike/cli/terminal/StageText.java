package lookalike.cli.terminal;

import lookalike.service.job.JobMonitor.Stage;

/**
 * A stage of a job in words.
 *
 * @param title of the stage
 * @param unit what is counted, in the plural; empty if only the share has a meaning
 */
record StageText(String title, String unit) {

    static StageText of(Stage stage, String subject) {
        return switch (stage) {
            case WAITING -> new StageText("Waiting", "");
            case MODEL -> new StageText(subject, "");
            case READING -> new StageText("Reading " + subject, "rows");
            case CHECKING -> new StageText("Checking the parts of " + subject, "MB");
            case UNITING -> new StageText("Putting " + subject + " together", "products");
            case INDEXING -> new StageText("Indexing " + subject, "pictures");
            case CALIBRATING -> new StageText("Learning what a good match is in " + subject, "comparisons");
            case VARYING -> new StageText("Learning what spoils pictures of " + subject, "pictures");
            case TRAINING -> new StageText("Learning the ranking of " + subject, "");
            case COMPARING -> new StageText("Comparing the products of " + subject, "products");
            case SEARCHING -> new StageText("Searching " + subject, "photos");
            case EVALUATING -> new StageText("Evaluating " + subject, "queries");
            case ABLATING -> new StageText("Switching parts of the ranking of " + subject + " off", "variants");
            case SIMULATING -> new StageText("Simulating customers of " + subject, "customers");
            case FINDING -> new StageText("Looking for garments in " + subject, "photos");
            case GROWING -> new StageText("Growing the forest of " + subject, "items placed");
            case MEASURING -> new StageText("Measuring " + subject, "steps");
            case WRITING -> new StageText("Writing the report", "examples");
            case EXPORTING -> new StageText("Packing " + subject, "pictures");
            case VERIFYING -> new StageText("Verifying", "nodes");
        };
    }
}
