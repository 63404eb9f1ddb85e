package lookalike.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lookalike.evaluation.report.chart.ChartColor;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.Markup;

/**
 * What every page has around its parts: one file that loads nothing from elsewhere, for light and dark themes and for
 * print. Its content security policy forbids the browser to load anything.
 */
final class PageFrame {

    private static final String ALONE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private PageFrame() {}

    /** @return a page as HTML that is also XML */
    static String html(String title, List<PagePart> parts) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(page, title);
        page.open("body").open("main");
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
        try (InputStream file = PageFrame.class.getResourceAsStream("report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
