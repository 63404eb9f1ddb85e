package lookalike.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.report.chart.ChartColor;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;

/**
 * A report as a page for people: one file that loads nothing from elsewhere, for light and dark themes and for print.
 * Its content security policy forbids the browser to load anything.
 */
public final class ReportPage {

    private static final String ALONE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private final EvaluationReport report;
    private final Optional<SpeedReport> speed;
    private final ImageSource queries;
    private final ImageSource searched;

    /**
     * @param speed of exact search and a forest, if it was measured
     * @param queries pictures of the query catalogue
     * @param searched pictures of the catalogue searched; may be the same
     */
    public ReportPage(EvaluationReport report, Optional<SpeedReport> speed, ImageSource queries,
            ImageSource searched) {
        this.report = report;
        this.speed = speed;
        this.queries = queries;
        this.searched = searched;
    }

    /**
     * @param progress told example queries shown and all of them
     * @return the page as HTML that is also XML; equal for equal reports, speeds and pictures
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public String html(Progress progress) {
        Thumbnails pictures = new Thumbnails(searched);
        Opening opening = new Opening(report);
        Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(page, opening.title());
        page.open("body").open("main");
        List<PagePart> parts = new ArrayList<>(List.of(opening, new Circumstances(report), new MeasureTables(report),
                new ChartSection(report)));
        speed.map(SpeedSection::new).ifPresent(parts::add);
        parts.addAll(List.of(new ExampleGallery(report, queries == searched ? pictures : new Thumbnails(queries),
                pictures, progress), new Definitions(), new Repetition(report)));
        parts.forEach(part -> part.write(page));
        return page.close().close().close().toString();
    }

    private static void head(Markup page, String title) {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", ALONE);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", title);
        page.open("style").raw(ChartColor.styles()).raw(ChartSvg.styles()).raw(styles()).close().close();
    }

    private static String styles() {
        try (InputStream file = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
