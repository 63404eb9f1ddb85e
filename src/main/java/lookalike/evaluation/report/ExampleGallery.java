package lookalike.evaluation.report;

import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;

/** Queries with their results as pictures: the best, the worst, and some drawn at random. */
final class ExampleGallery implements PagePart {

    /** With more, the page would have too many pictures to look at and to load. */
    private static final int MOST_RESULTS = 10;

    private final EvaluationReport report;
    private final Thumbnails queries;
    private final Thumbnails results;
    private final Progress progress;

    /**
     * @param queries pictures of the queries
     * @param results pictures of what was searched
     * @param progress told queries shown and all to be shown
     */
    ExampleGallery(EvaluationReport report, Thumbnails queries, Thumbnails results, Progress progress) {
        this.report = report;
        this.queries = queries;
        this.results = results;
        this.progress = progress;
    }

    @Override
    public void write(Markup page) {
        page.open("section", "id", "examples").element("h2", "Examples");
        page.element("p", "Relevant results have a thick frame and a tick, the others a dashed frame and a cross. Best "
                + "and worst go by nDCG@" + report.settings().focus() + " among queries with something relevant to "
                + "find; ties are drawn with the seed, as the random ones are.");
        int done = 0;
        for (Example.Choice choice : Example.Choice.values()) {
            List<Example> chosen = report.examples().stream().filter(example -> example.choice() == choice).toList();
            if (!chosen.isEmpty()) {
                page.element("h3", heading(choice));
                for (Example example : chosen) {
                    progress.reachedOrCancel(done, report.examples().size());
                    example(page, example);
                    done++;
                }
            }
        }
        progress.reachedOrCancel(done, report.examples().size());
        page.close();
    }

    private static String heading(Example.Choice choice) {
        return switch (choice) {
            case BEST -> "Best";
            case WORST -> "Worst";
            case RANDOM -> "Random";
        };
    }

    private void example(Markup page, Example example) {
        page.open("div", "class", "example");
        page.open("figure", "class", "product query");
        picture(page, queries, example.image(), "Query " + example.id() + ", " + Wording.label(example.label()));
        page.open("figcaption").element("b", "Query " + example.id()).text(" ").element("span", Wording.label(
                example.label())).text(" ").element("span", NumberText.count(example.relevant()) + " relevant to find",
                        "class", "note")
                .close().close();
        page.open("ol", "class", "results");
        example.results().stream().limit(MOST_RESULTS).forEach(result -> result(page, result));
        page.close();
        if (example.results().size() > MOST_RESULTS) {
            page.element("p", Wording.count(example.results().size() - MOST_RESULTS, "more result",
                    "more results") + " in examples.csv.", "class", "note");
        }
        page.close();
    }

    private void result(Markup page, Example.Result result) {
        String verdict = result.relevant() ? "relevant" : "not relevant";
        page.open("li").open("figure", "class", "product " + (result.relevant() ? "relevant" : "irrelevant"));
        picture(page, results, result.image(), "Result %s, %s, %s, %s".formatted(result.rank(), result.id(),
                Wording.label(result.label()), verdict));
        page.open("figcaption").open("b").element("span", result.relevant() ? "✓" : "✗", "aria-hidden", "true")
                .text(" " + verdict).close().text(" ").element("span", Wording.label(result.label())).text(" ")
                .element("span", result.id() + ", " + NumberText.fixed(result.similarity(), 3), "class", "note");
        page.close().close().close();
    }

    private static void picture(Markup page, Thumbnails pictures, String image, String words) {
        Optional<Thumbnails.Picture> picture = pictures.picture(image);
        page.open("div", "class", "picture");
        if (picture.isPresent()) {
            page.empty("img", "src", picture.get().address(), "width", String.valueOf(picture.get().width()),
                    "height", String.valueOf(picture.get().height()), "alt", words);
        } else {
            page.element("span", "This picture is missing or broken.", "class", "note");
        }
        page.close();
    }
}
