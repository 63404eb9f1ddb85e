package lookalike.evaluation.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.Progress;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.image.Frame;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;

/** Shows what photos find by the original method and as the program ranks today: see {@link PageFrame}. */
public final class BeforeAfterPage {

    private final String catalogue;
    private final List<BeforeAfter> answers;
    private final Thumbnails pictures;

    /**
     * @param catalogue that was searched
     * @param pictures of its products
     */
    public BeforeAfterPage(String catalogue, List<BeforeAfter> answers, PictureFiles pictures) {
        this.catalogue = catalogue;
        this.answers = List.copyOf(answers);
        this.pictures = new Thumbnails(pictures);
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
        page.open("section").element("h2", name(answer.after()));
        told(page, answer.after());
        page.open("div", "class", "example");
        page.open("figure", "class", "product query").open("div", "class", "picture");
        picture(page, Thumbnails.of(answer.photo()), "Photo");
        page.close();
        frame(answer.after()).ifPresent(frame -> page.element("figcaption", "Searched with the part " + frame,
                "class", "note"));
        page.close();
        page.open("div", "class", "rows");
        row(page, answer.before().method() + ": the original method", answer.before(), ids(answer.after()));
        row(page, answer.after().method() + ": as ranked", answer.after(), ids(answer.before()));
        page.close().close().close();
    }

    private static String name(SearchResult result) {
        Path file = Path.of(result.query().label()).getFileName();
        return file == null ? result.query().label() : file.toString();
    }

    private static void told(Markup page, SearchResult result) {
        List<String> told = new ArrayList<>();
        result.quality().ifPresent(quality -> told.add("Match: " + quality.level().toString().replace('_', ' ')
                + " (" + NumberText.fixed(quality.confidence(), 2) + ")"));
        if (!result.predictions().isEmpty()) {
            told.add("looks like: " + result.predictions().stream().map(Prediction::value)
                    .collect(Collectors.joining(", ")));
        }
        if (!told.isEmpty()) {
            page.element("p", String.join("; ", told), "class", "note");
        }
    }

    private static Optional<String> frame(SearchResult result) {
        return result.frames().stream().flatMap(Optional::stream).findFirst()
                .filter(frame -> !frame.isWhole()).map(BeforeAfterPage::percents);
    }

    private static String percents(Frame frame) {
        return String.format(Locale.ROOT, "%.0f to %.0f%% across, %.0f to %.0f%% down", 100 * frame.left(),
                100 * (frame.left() + frame.width()), 100 * frame.top(), 100 * (frame.top() + frame.height()));
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
        page.open("li").open("figure", "class", isShared ? "product" : "product relevant");
        page.open("div", "class", "picture");
        Optional<Thumbnails.Picture> picture = pictures.picture(match.image());
        if (picture.isPresent()) {
            picture(page, picture.get(), match.product().name());
        } else {
            page.element("span", "This picture is missing or broken.", "class", "note");
        }
        page.close().open("figcaption").element("b", match.product().name()).text(" ")
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

    private static void picture(Markup page, Thumbnails.Picture picture, String words) {
        page.empty("img", "src", picture.address(), "width", String.valueOf(picture.width()),
                "height", String.valueOf(picture.height()), "alt", words);
    }
}
