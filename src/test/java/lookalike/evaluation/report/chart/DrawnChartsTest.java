package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.evaluation.measures.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Charts are drawn as they were when somebody last looked at them: {@code drawn} has a file for each. After a change
 * that is meant, look at the chart, and take over what this test leaves in {@code target/drawn}.
 */
class DrawnChartsTest {

    private static final Path BEFORE = Path.of("src", "test", "resources", "lookalike", "evaluation", "report", "chart",
            "drawn");
    private static final String LONG = "trousers, \"chinos\" & all else that is worn below the waist and has two legs";
    private static final Path NOW = Path.of("target", "drawn");

    /** Their letters are all in the font that comes with the program, so that they are drawn alike everywhere. */
    static Stream<Arguments> charts() {
        return Stream.of(
                Arguments.of("curve", curve(OptionalDouble.of(.05), 1, 5, 10, 50)),
                Arguments.of("single-k", curve(OptionalDouble.empty(), 7)),
                Arguments.of("crowded-curve", curve(OptionalDouble.of(.05), 1, 2, 3, 20, 21, 22, 23, 24, 25)),
                Arguments.of("nothing-found", new CurveChart("p", "Precision", .95, List.of(
                        new CurveChart.AtK(5, new Estimate(0, 0, 0), 0)), OptionalDouble.of(0))),
                Arguments.of("classes", new ClassBars("b", "Precision@5", List.of(new ClassBars.Row(LONG, 3, 0),
                        new ClassBars.Row("Shirts", 1200, .5), new ClassBars.Row("Shoes", 7, 1)), .625)),
                Arguments.of("many-classes", new ClassBars("b", "Recall@50", List.of(new ClassBars.Row("a", 1, .1),
                        new ClassBars.Row("b", 2, .2), new ClassBars.Row("c", 3, .3), new ClassBars.Row("d", 4, .4),
                        new ClassBars.Row("e", 5, .5), new ClassBars.Row("f", 6, .75)), .3)),
                Arguments.of("variants", new VariantBars("v", "nDCG@5", List.of(
                        new VariantBars.Row("all of it", new Estimate(.75, .5, .875)),
                        new VariantBars.Row("without colour", new Estimate(.5, .25, .5)),
                        new VariantBars.Row("looks alone", new Estimate(1, 1, 1))), "without colour")),
                Arguments.of("similarities", new SimilarityHistogram("s", 0, 1, List.of(0L, 2L, 5L, 1L),
                        List.of(0L, 7L, 3L, 0L))),
                Arguments.of("narrow-similarities", new SimilarityHistogram("s", -.2, .3,
                        List.of(0L, 0L, 12L, 30L, 0L), List.of(0L, 1L, 1L, 0L, 0L))),
                Arguments.of("no-results", new SimilarityHistogram("s", 0, 1, List.of(0L, 0L), List.of(0L, 0L))),
                Arguments.of("confusion", new ConfusionMap("c", List.of(LONG, "Shirts", "all others"), List.of(
                        new ConfusionMap.Row(LONG, 1000, List.of(.996, .004, .0)),
                        new ConfusionMap.Row("Shirts", 20, List.of(.25, .5, .25))))),
                Arguments.of("no-confusion", new ConfusionMap("c", List.of("Shirts"), List.of(
                        new ConfusionMap.Row("Shirts", 0, List.of(0.0))))),
                Arguments.of("logarithmic-series", new SeriesChart("s", "Time", new SeriesChart.Axis("items", true),
                        new SeriesChart.Axis("ms", true), List.of(series(LONG, true, 1, .1),
                                series("two", false, 1, .1, 40_000, 25), series("same end", false, 40_000, 25)))),
                Arguments.of("linear-series", new SeriesChart("s", "Memory", new SeriesChart.Axis("trees", false),
                        new SeriesChart.Axis("MB", false), List.of(series("forest", false, 10, 4.5, 50, 20, 100, 41.25),
                                series("Annoy", true, 10, 9, 100, 80)))),
                Arguments.of("one-value", new SeriesChart("s", "Time", new SeriesChart.Axis("items", false),
                        new SeriesChart.Axis("ms", true), List.of(series("one", false, 3, 3)))));
    }

    private static CurveChart curve(OptionalDouble floor, int... ks) {
        return new CurveChart("p", "Precision", .95, IntStream.of(ks).mapToObj(k -> new CurveChart.AtK(k,
                new Estimate(.8 / k, .7 / k, .9 / k), 1 - k / 100.0)).toList(), floor);
    }

    private static SeriesChart.Series series(String label, boolean isReference, double... places) {
        return new SeriesChart.Series(label, isReference, IntStream.range(0, places.length / 2)
                .mapToObj(i -> new SeriesChart.Value(places[2 * i], places[2 * i + 1])).toList());
    }

    @ParameterizedTest
    @DisplayName("is drawn and described as before: every bar, line, mark and text in its place and its colours")
    @MethodSource("charts")
    void isDrawnAsBefore(String name, Chart chart) throws Exception {
        String file = name + ".txt";
        List<String> now = new ArrayList<>(List.of(chart.title(), chart.description()));
        now.addAll(DrawnShapes.of(chart).lines());
        Files.createDirectories(NOW);
        Files.write(NOW.resolve(file), now);
        List<String> before = before(file);
        assertEquals(before.subList(0, Math.min(2, before.size())), now.subList(0, 2));
        assertEquals("", DrawnShapes.of(chart).difference(DrawnShapes.parsed(before)));
    }

    private static List<String> before(String file) throws IOException {
        Path path = BEFORE.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }
}
