package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.evaluation.EvaluationReport;

/**
 * A report as a page for people: see {@link PageFrame}.
 */
public final class ReportPage {

    private final EvaluationReport report;
    private final Supplements more;
    private final ImageSource queries;
    private final ImageSource searched;

    /**
     * @param more what else was measured
     * @param queries pictures of the query catalogue
     * @param searched pictures of the catalogue searched; may be the same
     */
    public ReportPage(EvaluationReport report, Supplements more, ImageSource queries,
            ImageSource searched) {
        this.report = report;
        this.more = more;
        this.queries = queries;
        this.searched = searched;
    }

    /**
     * @param progress told example queries shown and all of them
     * @return the page as HTML that is also XML; equal for equal reports, speeds and pictures
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public String html(Progress progress) {
        Thumbnails pictures = new Thumbnails(searched::read);
        Opening opening = new Opening(report);
        List<PagePart> parts = new ArrayList<>(List.of(opening, new Circumstances(report), new MeasureTables(report),
                new ChartSection(report)));
        more.ablation().map(AblationSection::new).ifPresent(parts::add);
        more.calibration().map(CalibrationSection::new).ifPresent(parts::add);
        more.speed().map(SpeedSection::new).ifPresent(parts::add);
        parts.addAll(List.of(new ExampleGallery(report, queries == searched ? pictures : new Thumbnails(queries::read),
                pictures, progress), new Definitions(), new Repetition(report)));
        return PageFrame.html(opening.title(), parts);
    }
}
