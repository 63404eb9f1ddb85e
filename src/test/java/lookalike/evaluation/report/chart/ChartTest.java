package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lookalike.evaluation.measures.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    private static final String NASTY = "<script>&\"Röcke\" / 裙子 and much more that nobody has room for in a label";

    static Stream<Named<Chart>> charts() {
        return Stream.of(
                Named.of("precision", curve(OptionalDouble.of(.05), 1, 5, 10, 50)),
                Named.of("a single K", curve(OptionalDouble.empty(), 7)),
                Named.of("many Ks", curve(OptionalDouble.of(.05), IntStream.rangeClosed(1, 60).toArray())),
                Named.of("classes", bars()),
                Named.of("similarities", new SimilarityHistogram("s", 0, 1, List.of(0L, 2L, 5L, 1L),
                        List.of(0L, 7L, 3L, 0L))),
                Named.of("nothing relevant", new SimilarityHistogram("s", 0, 1, List.of(0L, 0L), List.of(0L, 4L))),
                Named.of("no results", new SimilarityHistogram("s", 0, 1, List.of(0L, 0L), List.of(0L, 0L))),
                Named.of("confusion", new ConfusionMap("c", List.of(NASTY, "Shirts", "all others"), List.of(
                        new ConfusionMap.Row(NASTY, 1000, List.of(.996, .004, .0)),
                        new ConfusionMap.Row("Shirts", 20, List.of(.25, .5, .25))))),
                Named.of("series", series(new SeriesChart.Series(NASTY, true, List.of(new SeriesChart.Value(1, .1))),
                        new SeriesChart.Series("two", false, List.of(new SeriesChart.Value(1, .1),
                                new SeriesChart.Value(40_000, 25))),
                        new SeriesChart.Series("same end", false, List.of(new SeriesChart.Value(40_000, 25))))),
                Named.of("one value", series(new SeriesChart.Series("one", false,
                        List.of(new SeriesChart.Value(3, 3))))),
                Named.of("one class", new ConfusionMap("c", List.of("Shirts"), List.of(
                        new ConfusionMap.Row("Shirts", 0, List.of(0.0))))));
    }

    private static SeriesChart series(SeriesChart.Series... series) {
        return new SeriesChart("s", "Time", new SeriesChart.Axis("items", true), new SeriesChart.Axis("ms", true),
                List.of(series));
    }

    private static CurveChart curve(OptionalDouble floor, int... ks) {
        return new CurveChart("p", "Precision", .95, IntStream.of(ks).mapToObj(k -> new CurveChart.AtK(k,
                new Estimate(.8 / k, .7 / k, .9 / k), 1 - k / 100.0)).toList(), floor);
    }

    private static ClassBars bars() {
        return new ClassBars("b", "Precision@5", List.of(new ClassBars.Row(NASTY, 3, 0),
                new ClassBars.Row("Shirts", 1200, .5), new ClassBars.Row("Shoes", 7, 1)), .625);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static BufferedImage decoded(Chart chart) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(PngCanvas.file(chart)));
    }

    @ParameterizedTest
    @DisplayName("is well-formed SVG with a title, a description and nothing that is no number")
    @MethodSource("charts")
    void isWellFormed(Chart chart) throws Exception {
        for (String svg : List.of(SvgCanvas.file(chart), SvgCanvas.element(chart))) {
            Document document = parsed(svg);
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertEquals(chart.title(), elements(document, "title").getFirst().getTextContent());
            assertEquals(chart.description(), elements(document, "desc").getFirst().getTextContent());
            assertTrue(elements(document, "script").isEmpty());
            assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), svg);
        }
    }

    @ParameterizedTest
    @DisplayName("stays inside its own edges, as far as places go")
    @MethodSource("charts")
    void staysInside(Chart chart) throws Exception {
        for (Element box : elements(parsed(SvgCanvas.element(chart)), "rect")) {
            double left = Double.parseDouble(box.getAttribute("x"));
            double top = Double.parseDouble(box.getAttribute("y"));
            double right = left + Double.parseDouble(box.getAttribute("width"));
            double bottom = top + Double.parseDouble(box.getAttribute("height"));
            assertTrue(left >= 0 && top >= 0 && right <= chart.width() + .01 && bottom <= chart.height() + .01,
                    "%s %s %s %s".formatted(left, top, right, bottom));
        }
    }

    @ParameterizedTest
    @DisplayName("is a PNG twice as large, not blank, and equal each time it is drawn, as the SVG is")
    @MethodSource("charts")
    void isDrawn(Chart chart) throws Exception {
        BufferedImage image = decoded(chart);
        assertEquals(Math.ceil(2 * (chart.width() + 2 * Canvas.MARGIN)), image.getWidth());
        assertEquals(Math.ceil(2 * (chart.height() + 2 * Canvas.MARGIN)), image.getHeight());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertTrue(colours.contains(Ink.PAPER.light()) && colours.size() > 10, colours.size() + " colours");
        assertArrayEquals(PngCanvas.file(chart), PngCanvas.file(chart));
        assertEquals(SvgCanvas.file(chart), SvgCanvas.file(chart));
    }

    @Test
    @DisplayName("bars are as long as their values, in the order given")
    void drawsBarsToScale() throws Exception {
        List<Double> lengths = elements(parsed(SvgCanvas.element(bars())), "rect").stream()
                .map(bar -> Double.parseDouble(bar.getAttribute("width"))).toList();
        assertEquals(3, lengths.size());
        assertEquals(0, lengths.get(0));
        assertEquals(lengths.get(2), 2 * lengths.get(1), .02);
    }

    @Test
    @DisplayName("a bar in a PNG has the colour of its ink where the SVG has it")
    void drawsBothAlike() throws Exception {
        Element bar = elements(parsed(SvgCanvas.element(bars())), "rect").getLast();
        double x = Double.parseDouble(bar.getAttribute("x")) + 5 + Canvas.MARGIN;
        double y = Double.parseDouble(bar.getAttribute("y")) + 5 + Canvas.MARGIN;
        assertEquals(Ink.ACCENT_AREA.light(), decoded(bars()).getRGB((int) (2 * x), (int) (2 * y)) & 0xFFFFFF);
    }

    @Test
    @DisplayName("half of the results lie on either side of the line in the histogram")
    void findsTheMiddle() {
        assertEquals("8 relevant results, half of them above 0.60; 10 others, half of them above 0.43.",
                new SimilarityHistogram("s", 0, 1, List.of(0L, 2L, 5L, 1L), List.of(0L, 7L, 3L, 0L)).description());
    }
}
