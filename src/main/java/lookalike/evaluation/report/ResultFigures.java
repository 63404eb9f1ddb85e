package lookalike.evaluation.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;

/** Photos and results on pages, with small pictures within the page. */
final class ResultFigures {

    private final Thumbnails pictures;

    /** @param pictures of the catalogue's products */
    ResultFigures(PictureFiles pictures) {
        this.pictures = new Thumbnails(pictures);
    }

    /** Shows the photo that was searched with, and which part of it. */
    void photo(Markup page, RgbImage photo, SearchResult result) {
        page.open("figure", "class", "product query").open("div", "class", "picture");
        picture(page, Thumbnails.of(photo), "Photo");
        page.close();
        frame(result).ifPresent(frame -> page.element("figcaption", "Searched with the part " + frame,
                "class", "note"));
        page.close();
    }

    /** Shows a product's picture that was searched with. */
    void product(Markup page, String image, String name) {
        page.open("figure", "class", "product query").open("div", "class", "picture");
        picture(page, image, name);
        page.close().element("figcaption", name).close();
    }

    /** Opens a list item and in it a figure with a result's picture; the caption is the caller's, who closes both. */
    void result(Markup page, ProductMatch match, boolean isFramed) {
        page.open("li").open("figure", "class", isFramed ? "product relevant" : "product");
        page.open("div", "class", "picture");
        picture(page, match.image(), match.product().name());
        page.close();
    }

    private void picture(Markup page, String image, String words) {
        Optional<Thumbnails.Picture> picture = pictures.picture(image);
        if (picture.isPresent()) {
            picture(page, picture.get(), words);
        } else {
            page.element("span", "This picture is missing or broken.", "class", "note");
        }
    }

    static String name(SearchResult result) {
        Path file = Path.of(result.query().label()).getFileName();
        return file == null ? result.query().label() : file.toString();
    }

    static void told(Markup page, SearchResult result) {
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
                .filter(frame -> !frame.isWhole()).map(ResultFigures::percents);
    }

    private static String percents(Frame frame) {
        return String.format(Locale.ROOT, "%.0f to %.0f%% across, %.0f to %.0f%% down", 100 * frame.left(),
                100 * (frame.left() + frame.width()), 100 * frame.top(), 100 * (frame.top() + frame.height()));
    }

    private static void picture(Markup page, Thumbnails.Picture picture, String words) {
        page.empty("img", "src", picture.address(), "width", String.valueOf(picture.width()),
                "height", String.valueOf(picture.height()), "alt", words);
    }
}
