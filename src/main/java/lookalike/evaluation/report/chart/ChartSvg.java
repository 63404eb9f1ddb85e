package lookalike.evaluation.report.chart;

import java.awt.Shape;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGColor;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Charts as SVG 1.1: Batik writes what XChart draws, and this class adds title and description. The colours written
 * are the light ones; style rules replace them by those of the theme. Text is drawn as outlines, so it looks the same
 * everywhere and no viewer needs the font.
 */
public final class ChartSvg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** A twentieth of a pixel is invisible, even in print, and outlines of text are long. */
    private static final int DECIMALS = 1;
    /** Optional in paths, which are most of a drawing. */
    private static final Pattern NEEDLESS_SPACE = Pattern.compile("(?<=[0-9Z]) (?=[A-Z-])");
    private static final SVGGeneratorContext COLORS = context();

    private ChartSvg() {}

    /** @return the chart as a file, light on paper and in programs without themes */
    public static String file(Chart chart) {
        AxesChart<?, ?> plot = chart.plot(ChartTheme.LIGHT);
        Markup svg = new Markup().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.open("svg", "xmlns", NAMESPACE, "role", "img", "aria-labelledby", labels(chart), "class", "chart",
                "viewBox", box(plot), "width", String.valueOf(plot.getWidth()), "height",
                String.valueOf(plot.getHeight()));
        svg.element("style", "@media screen and (prefers-color-scheme:dark){\n"
                + rules(color -> color.hex(ChartTheme.DARK)) + "}");
        return drawn(svg, chart, plot);
    }

    /**
     * @return the chart as an element of a page that contains {@link #styles()}; its description if it cannot be
     *     drawn, see {@link ChartFiles#canBeDrawn}
     */
    public static String element(Chart chart) {
        if (!ChartFiles.canBeDrawn()) {
            return new Markup().element("p", chart.title() + ". " + chart.description()).toString();
        }
        AxesChart<?, ?> plot = chart.plot(ChartTheme.LIGHT);
        return drawn(new Markup().open("svg", "role", "img", "aria-labelledby", labels(chart), "class", "chart",
                "viewBox", box(plot), "style", "width:" + plot.getWidth() + "px"), chart, plot);
    }

    /** @return style rules by which charts follow the theme of a page that contains {@link ChartColor#styles()} */
    public static String styles() {
        return rules(color -> "var(--" + color.css() + ")");
    }

    private static String rules(Function<ChartColor, String> value) {
        return Arrays.stream(ChartColor.values()).map(color -> ".chart [fill='%1$s']{fill:%2$s}.chart "
                .concat("[stroke='%1$s']{stroke:%2$s}\n").formatted(written(color), value.apply(color)))
                .collect(Collectors.joining());
    }

    /** @return a colour as Batik writes it */
    static String written(ChartColor color) {
        return SVGColor.toSVG(color.in(ChartTheme.LIGHT), COLORS).getPaintValue();
    }

    private static SVGGeneratorContext context() {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setPrecision(DECIMALS);
            context.setComment(null);
            return context;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Java comes with a parser", impossible);
        }
    }

    private static String labels(Chart chart) {
        return "chart-" + chart.name() + " chart-" + chart.name() + "-description";
    }

    private static String box(AxesChart<?, ?> plot) {
        return "0 0 " + plot.getWidth() + " " + plot.getHeight();
    }

    private static String drawn(Markup svg, Chart chart, AxesChart<?, ?> plot) {
        String id = "chart-" + chart.name();
        svg.element("title", chart.title(), "id", id).element("desc", chart.description(), "id", id + "-description");
        SVGGraphics2D graphics = new Unclipped(context());
        plot.paint(graphics, plot.getWidth(), plot.getHeight());
        return svg.raw(serialized(graphics)).close().toString();
    }

    /** @return the drawing as a group, since the element around it is written here; it needs no definitions */
    private static String serialized(SVGGraphics2D graphics) {
        Element root = graphics.getRoot();
        root.removeChild(root.getElementsByTagName("defs").item(0));
        StringWriter text = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root.getOwnerDocument().renameNode(root, NAMESPACE, "g")),
                    new StreamResult(text));
        } catch (TransformerException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return NEEDLESS_SPACE.matcher(text.toString().replace(" xmlns=\"" + NAMESPACE + "\"", "")).replaceAll("");
    }

    /**
     * Draws without clipping: nothing needs to be cut, and the names of clip paths would be repeated on a page with
     * several charts.
     */
    private static final class Unclipped extends SVGGraphics2D {

        Unclipped(SVGGeneratorContext context) {
            super(context, true);
        }

        @Override
        public void setClip(Shape clip) {}
    }
}
