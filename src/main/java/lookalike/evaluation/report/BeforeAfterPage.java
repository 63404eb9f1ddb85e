package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.Progress;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;

/** Shows what photos find by the original method and as the program ranks today: see {@link PageFrame}. */
public final class BeforeAfterPage {

    private final String catalogue;
    private final List<BeforeAfter> answers;
    private final ResultFigures figures;

    /**
     * @param catalogue that was searched
     * @param pictures of its products
     */
    public BeforeAfterPage(String catalogue, List<BeforeAfter> answers, PictureFiles pictures) {
        this.catalogue = catalogue;
        this.answers = List.copyOf(answers);
        this.figures = new ResultFigures(pictures);
    }

    /**
     * @param progress told photos shown and all of them
     * @return the page as HTML that is also XML
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public String html(Progress progress) {
        String title = "Before and after: " + catalogue;
        List<PagePart> parts = new ArrayList<>();
        parts.add(page -> opening(page, title));
        for (int number = 0; number < answers.size(); number++) {
            int done = number;
            parts.add(page -> {
                progress.reachedOrCancel(done, answers.size());
                photo(page, answers.get(done));
            });
        }
        String html = PageFrame.html(title, parts);
        progress.reachedOrCancel(answers.size(), answers.size());
        return html;
    }

    private void opening(Markup page, String title) {
        page.open("header").element("h1", title);
        page.element("p", "The first results of " + Wording.count(answers.size(), "photo", "photos")
                + ", by the original method, the cosine of ResNet-50's features, and as ranked today. Results that the "
                + "other row does not have are framed. Below each: its cosine, and the parts of its score.");
        page.close();
    }

    private void photo(Markup page, BeforeAfter answer) {
        page.open("section").element("h2", ResultFigures.name(answer.after()));
        ResultFigures.told(page, answer.after());
        page.open("div", "class", "example");
        figures.photo(page, answer.photo(), answer.after());
        page.open("div", "class", "rows");
        row(page, answer.before().method() + ": the original method", answer.before(), ids(answer.after()));
        row(page, answer.after().method() + ": as ranked", answer.after(), ids(answer.before()));
        page.close().close().close();
    }

    private static Set<String> ids(SearchResult result) {
        return result.matches().stream().map(match -> match.product().id()).collect(Collectors.toSet());
    }

    private void row(Markup page, String heading, SearchResult result, Set<String> others) {
        page.element("h3", heading).open("ol", "class", "results");
        result.matches().forEach(match -> result(page, match, result.method(),
                others.contains(match.product().id())));
        page.close();
    }

    private void result(Markup page, ProductMatch match, RankingMethod method, boolean isShared) {
        figures.result(page, match, !isShared);
        page.open("figcaption").element("b", match.product().name()).text(" ")
                .element("span", match.product().id() + ", cosine " + NumberText.fixed(match.similarity(), 3),
                        "class", "note");
        if (method != RankingMethod.RAW) {
            page.text(" ").element("span", parts(match.parts()), "class", "note");
        }
        page.close().close().close();
    }

    private static String parts(ScoreParts parts) {
        StringBuilder text = new StringBuilder(NumberText.fixed(parts.total(), 3));
        add(text, " = looks ", parts.looks());
        add(text, " + learned ", parts.learned());
        add(text, " + columns ", parts.columns());
        add(text, " + colour ", parts.colour());
        add(text, " + taste ", parts.taste());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, double part) {
        if (part != 0) {
            text.append(name).append(NumberText.fixed(part, 3));
        }
    }
}
