package lookalike.evaluation.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws as SVG 1.1. Every colour is written twice: as an attribute, which is light and all that a file needs, and as a
 * class, by which the page that holds the drawing makes it follow its theme.
 */
public final class SvgCanvas implements Canvas {

    private static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private final Markup svg = new Markup();

    private SvgCanvas() { }

    /** @return the chart as a file of its own, on white */
    public static String file(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawn(chart, true);
    }

    /** @return the chart as an element of a page that contains {@link Ink#styles()} */
    public static String element(Chart chart) {
        return drawn(chart, false);
    }

    private static String drawn(Chart chart, boolean alone) {
        SvgCanvas canvas = new SvgCanvas();
        canvas.begin(chart, alone);
        chart.draw(canvas);
        return canvas.svg.close().toString();
    }

    private void begin(Chart chart, boolean alone) {
        String title = "chart-" + chart.name();
        String description = title + "-description";
        String words = title + " " + description;
        double margin = alone ? MARGIN : 0;
        double width = chart.width() + 2 * margin;
        double height = chart.height() + 2 * margin;
        String box = "%s %s %s %s".formatted(number(-margin), number(-margin), number(width), number(height));
        if (alone) {
            svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "aria-labelledby", words,
                    "width", number(width), "height", number(height), "viewBox", box, "font-family", FONTS);
        } else {
            svg.open("svg", "role", "img", "aria-labelledby", words, "viewBox", box, "class", "chart",
                    "style", "width:" + number(width) + "px");
        }
        svg.element("title", chart.title(), "id", title).element("desc", chart.description(), "id", description);
        if (alone) {
            rectangle(-margin, -margin, width, height, Ink.PAPER);
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        svg.empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height),
                "class", "fill-" + ink.css(), "fill", ink.hex());
    }

    @Override
    public void frame(double x, double y, double width, double height, Ink ink) {
        svg.empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height),
                "class", "line-" + ink.css(), "fill", "none", "stroke", ink.hex());
    }

    @Override
    public void line(List<Point> points, Ink ink, Stroke stroke) {
        if (stroke.dashes().length == 0) {
            svg.empty("polyline", "points", points(points), "class", "line-" + ink.css(), "fill", "none",
                    "stroke", ink.hex(), "stroke-width", number(stroke.width()), "stroke-linejoin", "round");
        } else {
            String dashes = Arrays.stream(stroke.dashes()).mapToObj(SvgCanvas::number).collect(Collectors.joining(" "));
            svg.empty("polyline", "points", points(points), "class", "line-" + ink.css(), "fill", "none",
                    "stroke", ink.hex(), "stroke-width", number(stroke.width()), "stroke-dasharray", dashes);
        }
    }

    @Override
    public void veil(List<Point> outline, Ink ink) {
        svg.empty("polygon", "points", points(outline), "class", "fill-" + ink.css(), "fill", ink.hex(),
                "fill-opacity", number(VEIL));
    }

    @Override
    public void disc(Point centre, double radius, Ink ink) {
        svg.empty("circle", "cx", number(centre.x()), "cy", number(centre.y()), "r", number(radius),
                "class", "fill-" + ink.css(), "fill", ink.hex());
    }

    @Override
    public void text(String text, Point at, Writing writing) {
        String place = "translate(" + number(at.x()) + " " + number(at.y()) + ")"
                + (writing.turned() == 0 ? "" : " rotate(" + number(writing.turned()) + ")");
        svg.element("text", text, "transform", place, "class", "fill-" + writing.ink().css(),
                "fill", writing.ink().hex(), "font-size", number(writing.size()),
                "font-weight", writing.bold() ? "600" : "400",
                "text-anchor", writing.anchor().name().toLowerCase(Locale.ROOT));
    }

    private static String points(List<Point> points) {
        return points.stream().map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return NumberText.brief(value, 2);
    }
}
