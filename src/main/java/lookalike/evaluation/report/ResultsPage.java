package lookalike.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.search.MatchLevel;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;

/** Shows what photos find, for reading and for print: see {@link PageFrame}. */
public final class ResultsPage {

    private final String catalogue;
    private final List<PhotoResults> answers;
    private final ResultFigures figures;

    /**
     * @param catalogue that was searched
     * @param pictures of its products
     */
    public ResultsPage(String catalogue, List<PhotoResults> answers, PictureFiles pictures) {
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
        String title = "Similar products of " + catalogue;
        List<PagePart> parts = new ArrayList<>();
        parts.add(page -> page.open("header").element("h1", title)
                .element("p", Wording.count(answers.size(), "search", "searches") + ".").close());
        for (int number = 0; number < answers.size(); number++) {
            int done = number;
            parts.add(page -> {
                progress.reachedOrCancel(done, answers.size());
                answer(page, answers.get(done));
            });
        }
        String html = PageFrame.html(title, parts);
        progress.reachedOrCancel(answers.size(), answers.size());
        return html;
    }

    private void answer(Markup page, PhotoResults answer) {
        SearchResult result = answer.result();
        page.open("section").element("h2", ResultFigures.name(result));
        ResultFigures.told(page, result);
        page.open("div", "class", "example");
        answer.photo().ifPresent(photo -> figures.photo(page, photo, result));
        Stream.concat(result.query().products().stream(), result.query().more().stream())
                .forEach(product -> figures.product(page, product.image(), product.name()));
        page.open("div", "class", "rows").open("ol", "class", "results");
        result.matches().forEach(match -> result(page, match, result));
        page.close();
        if (result.matches().isEmpty()) {
            page.element("p", "No product meets the conditions.", "class", "note");
        }
        page.close().close().close();
    }

    private void result(Markup page, ProductMatch match, SearchResult result) {
        Product product = match.product();
        figures.result(page, match, false);
        page.open("figcaption").element("b", product.name()).text(" ")
                .element("span", product.id(), "class", "note");
        price(page, product.offer());
        if (match.isCompared()) {
            page.text(" ").element("span", word(MatchLevel.of(match, result.quality())) + ", "
                    + NumberText.fixed(match.similarity(), 2), "class", "note");
        }
        page.close().close().close();
    }

    private static void price(Markup page, Offer offer) {
        offer.price().map(BigDecimal::toPlainString).ifPresent(amount -> page.text(" ")
                .element("span", (amount + " " + offer.currency()).strip()));
    }

    private static String word(MatchLevel level) {
        return level == MatchLevel.NONE ? "unlike" : level.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
