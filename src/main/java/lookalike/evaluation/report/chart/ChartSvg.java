package lookalike.evaluation.report.chart;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGColor;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Charts as SVG 1.1. Batik writes what XChart draws; here it gets its title and description, and each colour of ours is
 * written twice: as an attribute, which is light and all that a program without style sheets needs, and as a class, by
 * which it follows the theme. Text is drawn as outlines, so it looks the same everywhere and nobody needs the font.
 */
public final class ChartSvg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** A twentieth of a pixel is not seen, in print either, and outlines of text are long. */
    private static final int DECIMALS = 1;
    /** Everything else that Batik writes is about text, images and the speed of drawing. */
    private static final Set<String> KEPT = Set.of("d", "points", "x", "y", "width", "height", "cx", "cy", "r", "rx",
            "ry", "x1", "y1", "x2", "y2", "transform", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width",
            "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit");
    private static final SVGGeneratorContext CONTEXT = context(document());
    /** The colours as Batik writes them. */
    private static final Map<String, ChartColor> COLORS = Arrays.stream(ChartColor.values()).collect(Collectors.toMap(
            color -> SVGColor.toSVG(color.in(ChartTheme.LIGHT), CONTEXT).getPaintValue(), Function.identity()));

    private final Markup svg = new Markup();

    private ChartSvg() { }

    /** @return the chart as a file, light on paper and in programs that know no themes */
    public static String file(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawn(chart, true);
    }

    /**
     * @return the chart as an element of a page that contains {@link ChartColor#styles()}; its description where it
     *         cannot be drawn, see {@link ChartFiles#canBeDrawn}
     */
    public static String element(Chart chart) {
        return ChartFiles.canBeDrawn() ? drawn(chart, false)
                : new Markup().element("p", chart.title() + ". " + chart.description()).toString();
    }

    private static String drawn(Chart chart, boolean isFile) {
        AxesChart<?, ?> plot = chart.plot(ChartTheme.LIGHT);
        SVGGraphics2D graphics = new SVGGraphics2D(context(document()), true);
        graphics.setSVGCanvasSize(new Dimension(plot.getWidth(), plot.getHeight()));
        plot.paint(graphics, plot.getWidth(), plot.getHeight());
        ChartSvg drawing = new ChartSvg();
        drawing.begin(chart, plot, isFile);
        drawing.copy(graphics.getRoot());
        return drawing.svg.close().toString();
    }

    private static Document document() {
        try {
            DOMImplementation dom = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
            return dom.createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Java comes with a parser", impossible);
        }
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        return context;
    }

    private void begin(Chart chart, AxesChart<?, ?> plot, boolean isFile) {
        String title = "chart-" + chart.name();
        String description = title + "-description";
        String alternative = title + " " + description;
        String width = String.valueOf(plot.getWidth());
        String height = String.valueOf(plot.getHeight());
        String box = "0 0 " + width + " " + height;
        if (isFile) {
            svg.open("svg", "xmlns", NAMESPACE, "role", "img", "aria-labelledby", alternative, "width", width,
                    "height", height, "viewBox", box);
        } else {
            svg.open("svg", "role", "img", "aria-labelledby", alternative, "viewBox", box, "class", "chart",
                    "style", "width:" + width + "px");
        }
        svg.element("title", chart.title(), "id", title).element("desc", chart.description(), "id", description);
        if (isFile) {
            svg.element("style", ChartColor.darkStyles());
        }
    }

    /** Copies what is drawn. Definitions are left out with what they are for: clipping, where nothing is to be cut. */
    private void copy(Element element) {
        List<Element> children = children(element);
        if (children.isEmpty()) {
            svg.empty(element.getTagName(), attributes(element));
            return;
        }
        svg.open(element.getTagName().equals("svg") ? "g" : element.getTagName(), attributes(element));
        children.forEach(this::copy);
        svg.close();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && !part.getTagName().equals("defs")) {
                children.add(part);
            }
        }
        return children;
    }

    private static String[] attributes(Element element) {
        List<String> kept = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        boolean isCanvas = element.getTagName().equals("svg");
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            if (!KEPT.contains(name) || isCanvas && (name.equals("width") || name.equals("height"))) {
                continue;
            }
            ChartColor color = name.equals("fill") || name.equals("stroke") ? COLORS.get(value) : null;
            kept.addAll(List.of(name, color == null ? value : color.hex(ChartTheme.LIGHT)));
            if (color != null) {
                classes.add((name.equals("fill") ? "fill-" : "line-") + color.css());
            }
        }
        if (!classes.isEmpty()) {
            kept.addAll(List.of("class", String.join(" ", classes)));
        }
        return kept.toArray(String[]::new);
    }
}
