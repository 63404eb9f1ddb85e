package lookalike.evaluation.report.chart;

import java.awt.geom.AffineTransform;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What a chart's SVG draws, briefly: a line a shape in the order of drawing, with its colours and the box around it. A
 * text is one shape, since it is drawn as its outline.
 */
record DrawnShapes(List<Shape> shapes) {

    private static final Pattern LINE = Pattern.compile("(\\S+ \\S+ \\S+ \\S+ \\S+) (\\S+) (\\S+) (\\S+) (\\S+)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final Pattern MOVE = Pattern.compile("([a-z]+)\\(([^)]*)\\)");
    /** Attributes with the places of a shape's corners, in turn across and down. */
    private static final Map<String, List<String>> PLACES = Map.of("path", List.of("d"), "polygon", List.of("points"),
            "polyline", List.of("points"), "line", List.of("x1", "y1", "x2", "y2"));

    /**
     * A shape.
     *
     * @param look its element, fill, stroke, width and dashes
     * @param box left, top, right and bottom in pixels
     */
    record Shape(String look, List<Double> box) {

        boolean isLike(Shape other) {
            return look.equals(other.look) && IntStream.range(0, 4)
                    .allMatch(side -> Math.abs(box.get(side) - other.box.get(side)) < .35);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.1f %.1f %.1f %.1f", look, box.get(0), box.get(1), box.get(2),
                    box.get(3));
        }
    }

    static DrawnShapes of(Chart chart) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(ChartSvg.file(chart)))).getElementsByTagName("*");
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            double[] places = places(element);
            moved(element).transform(places, 0, places, 0, places.length / 2);
            if (places.length > 0) {
                shapes.add(new Shape(String.join(" ", element.getTagName(), set(element, "fill"),
                        set(element, "stroke"), set(element, "stroke-width"),
                        set(element, "stroke-dasharray").replace(" ", "")),
                        Stream.of(side(places, 0).getMin(), side(places, 1).getMin(), side(places, 0).getMax(),
                                side(places, 1).getMax()).toList()));
            }
        }
        return new DrawnShapes(shapes);
    }

    /** @return shapes as {@link #lines} writes them */
    static DrawnShapes parsed(List<String> lines) {
        return new DrawnShapes(lines.stream().map(LINE::matcher).filter(line -> line.matches())
                .map(line -> new Shape(line.group(1), Stream.of(2, 3, 4, 5).map(line::group).map(Double::valueOf)
                        .toList()))
                .toList());
    }

    List<String> lines() {
        return shapes.stream().map(Shape::toString).toList();
    }

    /** @return the first shape that is another, with what it was; empty if all are alike */
    String difference(DrawnShapes before) {
        for (int i = 0; i < Math.max(shapes.size(), before.shapes.size()); i++) {
            if (i >= shapes.size() || i >= before.shapes.size() || !shapes.get(i).isLike(before.shapes.get(i))) {
                return String.format(Locale.ROOT, "shape %d is %s, was %s", i + 1,
                        i < shapes.size() ? shapes.get(i) : "none",
                        i < before.shapes.size() ? before.shapes.get(i) : "none");
            }
        }
        return "";
    }

    private static double[] places(Element element) {
        if (element.getTagName().equals("rect")) {
            double left = number(element, "x");
            double top = number(element, "y");
            return new double[] {left, top, left + number(element, "width"), top + number(element, "height")};
        }
        if (element.getTagName().equals("circle")) {
            double radius = number(element, "r");
            return new double[] {number(element, "cx") - radius, number(element, "cy") - radius,
                number(element, "cx") + radius, number(element, "cy") + radius};
        }
        String text = String.join(" ", PLACES.getOrDefault(element.getTagName(), List.of()).stream()
                .map(element::getAttribute).toList());
        return numbers(text);
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text).results().mapToDouble(number -> Double.parseDouble(number.group())).toArray();
    }

    /** @return how the element and those around it are moved and turned */
    private static AffineTransform moved(Element element) {
        AffineTransform moved = new AffineTransform();
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            AffineTransform own = new AffineTransform();
            MOVE.matcher(around.getAttribute("transform")).results().forEach(move -> {
                double[] by = numbers(move.group(2));
                own.concatenate(switch (move.group(1)) {
                    case "translate" -> AffineTransform.getTranslateInstance(by[0], by[1]);
                    case "rotate" -> AffineTransform.getRotateInstance(Math.toRadians(by[0]));
                    case "matrix" -> new AffineTransform(by);
                    default -> throw new IllegalArgumentException(move.group());
                });
            });
            moved.preConcatenate(own);
        }
        return moved;
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static DoubleSummaryStatistics side(double[] places, int from) {
        return IntStream.range(0, places.length / 2).mapToDouble(i -> places[2 * i + from]).summaryStatistics();
    }

    /** @return an attribute of the element, or of the nearest around it that sets it */
    private static String set(Element element, String attribute) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute(attribute)) {
                return around.getAttribute(attribute);
            }
        }
        return "-";
    }
}
