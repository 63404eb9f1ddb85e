package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.knowm.xchart.internal.series.Series;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    private static final String NASTY = "<script>&\"Röcke\" / 裙子 and much more that nobody has room for in a label";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    static Stream<Named<Chart>> charts() {
        return Stream.of(
                Named.of("precision", curve(OptionalDouble.of(.05), 1, 5, 10, 50)),
                Named.of("a single K", curve(OptionalDouble.empty(), 7)),
                Named.of("nothing found", new CurveChart("p", "Precision", .95, List.of(
                        new CurveChart.AtK(5, new Estimate(0, 0, 0), 0)), OptionalDouble.of(0))),
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

    private static BufferedImage decoded(byte[] file) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** Places that outlines of a colour go through; XChart's bars and bands are such. */
    private static List<double[]> outlines(Chart chart, String attribute, String value) throws Exception {
        return elements(parsed(ChartSvg.file(chart)), "path").stream().filter(path -> Stream.of(path,
                (Element) path.getParentNode()).anyMatch(part -> part.getAttribute(attribute).equals(value)))
                .map(path -> NUMBER.matcher(path.getAttribute("d")).results().map(MatchResult::group)
                        .mapToDouble(Double::parseDouble).toArray())
                .toList();
    }

    private static double extent(double[] outline, int axis) {
        DoubleSummaryStatistics places = IntStream.range(0, outline.length / 2)
                .mapToDouble(i -> outline[2 * i + axis]).summaryStatistics();
        return places.getMax() - places.getMin();
    }

    @ParameterizedTest
    @DisplayName("is well-formed SVG with a title, a description and nothing that is no number or lies elsewhere")
    @MethodSource("charts")
    void isWellFormed(Chart chart) throws Exception {
        for (String svg : List.of(ChartSvg.file(chart), ChartSvg.element(chart))) {
            Document document = parsed(svg);
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertEquals(chart.title(), elements(document, "title").getFirst().getTextContent());
            assertEquals(chart.description(), elements(document, "desc").getFirst().getTextContent());
            assertTrue(elements(document, "script").isEmpty());
            assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("url("), svg);
        }
    }

    @ParameterizedTest
    @DisplayName("each colour of the SVG follows the theme")
    @MethodSource("charts")
    void followsTheTheme(Chart chart) throws Exception {
        // Black is what everything begins with, and is replaced before anything is drawn.
        Set<String> known = new HashSet<>(Set.of("", "none", "black"));
        for (ChartColor color : ChartColor.values()) {
            known.add(ChartSvg.written(color));
            String dark = color.hex(ChartTheme.DARK);
            assertTrue(ChartSvg.file(chart).contains("[fill='" + ChartSvg.written(color) + "']{fill:" + dark + "}"));
            assertTrue(ChartSvg.styles().contains("[stroke='" + ChartSvg.written(color) + "']{stroke:var(--"
                    + color.css() + ")}"));
        }
        for (Element element : elements(parsed(ChartSvg.element(chart)), "*")) {
            assertTrue(known.contains(element.getAttribute("fill")), element.getAttribute("fill"));
            assertTrue(known.contains(element.getAttribute("stroke")), element.getAttribute("stroke"));
        }
    }

    @ParameterizedTest
    @DisplayName("is a PNG twice as large, not blank, free at its edges, and equal each time, as the SVG is")
    @MethodSource("charts")
    void isDrawn(Chart chart) throws Exception {
        for (ChartTheme theme : ChartTheme.values()) {
            byte[] file = ChartPng.file(chart, theme);
            BufferedImage image = decoded(file);
            Element svg = parsed(ChartSvg.file(chart)).getDocumentElement();
            assertEquals(2 * Integer.parseInt(svg.getAttribute("width")), image.getWidth());
            assertEquals(2 * Integer.parseInt(svg.getAttribute("height")), image.getHeight());
            Set<Integer> colors = new HashSet<>();
            int paper = ChartColor.PAPER.in(theme).getRGB();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    colors.add(image.getRGB(x, y));
                    if (Math.min(Math.min(x, y), Math.min(image.getWidth() - 1 - x, image.getHeight() - 1 - y)) < 4) {
                        assertEquals(paper, image.getRGB(x, y), x + " " + y);
                    }
                }
            }
            assertTrue(colors.size() > 10, colors.size() + " colours");
            assertArrayEquals(file, ChartPng.file(chart, theme));
        }
        assertEquals(ChartSvg.file(chart), ChartSvg.file(chart));
    }

    @Test
    @DisplayName("bars are as long as their values, in the order given, and have the colour of the theme in a PNG")
    void drawsBarsToScale() throws Exception {
        List<double[]> bars = outlines(bars(), "fill", ChartSvg.written(ChartColor.ACCENT_AREA));
        assertEquals(3, bars.size());
        assertEquals(0, extent(bars.get(0), 0));
        assertEquals(extent(bars.get(2), 0), 2 * extent(bars.get(1), 0), .2);
        for (ChartTheme theme : ChartTheme.values()) {
            assertEquals(ChartColor.ACCENT_AREA.in(theme).getRGB(), decoded(ChartPng.file(bars(), theme))
                    .getRGB((int) (2 * bars.get(1)[0]) + 9, (int) (2 * bars.get(1)[1]) + 9));
        }
    }

    @Test
    @DisplayName("the band is as high as the interval, and equal ratios of K are equally far apart")
    void drawsIntervalsToScale() throws Exception {
        CurveChart chart = new CurveChart("p", "Precision", .95,
                IntStream.of(1, 10, 100).mapToObj(k -> new CurveChart.AtK(k, new Estimate(.5, .4, .7), .9)).toList(),
                OptionalDouble.of(.3));
        double[] band = outlines(chart, "fill-opacity", "0.2").getFirst();
        List<Element> dots = elements(parsed(ChartSvg.file(chart)), "circle").subList(0, 3);
        double[] across = dots.stream().mapToDouble(dot -> Double.parseDouble(dot.getAttribute("cx"))).toArray();
        double high = IntStream.range(0, band.length / 2).mapToDouble(i -> band[2 * i + 1]).min().orElseThrow();
        assertEquals(across[1] - across[0], across[2] - across[1], .2);
        double mean = Double.parseDouble(dots.getFirst().getAttribute("cy"));
        assertEquals(2 / 3.0 * extent(band, 1), mean - high, .2);
    }

    @Test
    @DisplayName("cells have the colour of their share, and those without results none")
    void coloursCells() {
        String svg = ChartSvg.element(new ConfusionMap("c", List.of("a", "b"), List.of(
                new ConfusionMap.Row("a", 10, List.of(.5, .5)), new ConfusionMap.Row("b", 10, List.of(0., 1.)))));
        assertEquals(List.of(ChartColor.HEAT_4, ChartColor.HEAT_6), ChartColor.heat().stream()
                .filter(color -> svg.contains("\"" + ChartSvg.written(color) + "\"")).toList());
    }

    @Test
    @DisplayName("two classes whose labels begin alike keep a bar and a label each")
    void keepsClassesApart() throws Exception {
        ClassBars.Row row = new ClassBars.Row(NASTY + NASTY, 3, .25);
        assertEquals(4, outlines(new ClassBars("b", "Precision@5", List.of(row, row, row, row), .25), "fill",
                ChartSvg.written(ChartColor.ACCENT_AREA)).size());
    }

    @Test
    @DisplayName("half of the results lie on either side of the line in the histogram")
    void findsTheMiddle() {
        assertEquals("8 relevant results, half of them above 0.60; 10 others, half of them above 0.43.",
                new SimilarityHistogram("s", 0, 1, List.of(0L, 2L, 5L, 1L), List.of(0L, 7L, 3L, 0L)).description());
    }

    @Test
    @DisplayName("no word of a curve's legend reaches below the line, which would lift the others")
    void alignsTheLegend() {
        CurveChart curve = curve(OptionalDouble.of(.05), 1, 5, 10);
        List<String> words = curve.plot(new ChartStyle(ChartTheme.LIGHT, ChartFont.of("legend", ChartStyle.TYPE)))
                .getSeriesCollection().stream().filter(Series::isShowInLegend).map(Series::getLabel).toList();
        assertEquals(3, words.size());
        assertEquals(List.of(), words.stream().filter(word -> word.matches(".*[gjpqy,;()].*")).toList());
    }
}
