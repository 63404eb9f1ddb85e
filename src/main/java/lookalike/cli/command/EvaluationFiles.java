package lookalike.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.SpeedReport;
import lookalike.storage.StorageException;

/** Writes what an evaluation found out into a folder, with pictures from the catalogues that it was about. */
final class EvaluationFiles {

    private final CommandContext session;
    private final Path folder;
    private final Optional<SpeedReport> speed;

    /** @param speed of exact search and a forest, if it was measured */
    EvaluationFiles(CommandContext session, Path folder, Optional<SpeedReport> speed) {
        this.session = session;
        this.folder = folder;
        this.speed = speed;
    }

    void write(EvaluationReport report) throws LookalikeException {
        String searched = report.settings().catalogue();
        String asked = report.settings().queryCatalogue();
        boolean isComplete;
        try (Catalogue catalogue = session.rooms().shelf().open(searched);
                ImageSource images = catalogue.openImages()) {
            isComplete = asked.equals(searched) ? write(report, images, images) : write(report, asked, images);
        } catch (IOException problem) {
            throw new UncheckedIOException("pictures of a catalogue could not be closed", problem);
        }
        if (!isComplete) {
            session.tell("There are no charts, because Java found no font on this computer to draw them with; install "
                    + "one, for instance DejaVu, and fontconfig.");
        }
        session.tell("The report is in " + folder + "; begin with " + new ReportFolder(folder).page() + ".");
    }

    private boolean write(EvaluationReport report, String asked, ImageSource images)
            throws LookalikeException, IOException {
        try (Catalogue catalogue = session.rooms().shelf().open(asked); ImageSource queries = catalogue.openImages()) {
            return write(report, queries, images);
        }
    }

    private boolean write(EvaluationReport report, ImageSource queries, ImageSource images) throws StorageException {
        try (ProgressMeter meter = session.watch("Writing the report", "examples")) {
            return new ReportFolder(folder).write(report, speed, queries, images, meter);
        }
    }
}
