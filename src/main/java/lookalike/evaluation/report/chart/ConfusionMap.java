package lookalike.evaluation.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;

/**
 * The confusion of classes: a row for each class of queries, a column for each class of results, in the same order,
 * and in every cell the share of the row in percent. In a perfect map only the diagonal is filled.
 *
 * @param columns the classes of results, those of the rows first
 * @param rows the classes of queries, at least one
 */
public record ConfusionMap(String name, List<String> columns, List<Row> rows) implements Chart {

    private static final int LEAST_WIDTH = 720;
    private static final int WIDTH = 984;
    private static final int LARGEST_CELL = 36;
    private static final int CELL_HEIGHT = 25;
    private static final int LEAST_ROWS = 4;
    private static final float SMALL = 11;
    private static final double MOST_FOR_LABELS = 220;
    /** The height without cells and labels, and also the width. */
    private static final int AROUND = 84;

    /**
     * @param results how many results the shares are of
     * @param shares one a column, 0 to 1
     */
    public record Row(String label, long results, List<Double> shares) {
        public Row {
            shares = List.copyOf(shares);
        }
    }

    public ConfusionMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return "Classes of queries and of their results";
    }

    @Override
    public String description() {
        return IntStream.range(0, rows.size()).mapToObj(i -> "%s: %s of the same class, then %s".formatted(
                rows.get(i).label(), NumberText.percent(rows.get(i).shares().get(i)), strongest(i)))
                .collect(Collectors.joining("; ", "", "."));
    }

    private String strongest(int row) {
        List<Double> shares = rows.get(row).shares();
        return IntStream.range(0, shares.size()).filter(column -> column != row && shares.get(column) > 0).boxed()
                .max(Comparator.comparingDouble(shares::get))
                .map(column -> columns.get(column) + " " + NumberText.percent(shares.get(column))).orElse("nothing");
    }

    @Override
    public HeatMapChart plot(ChartStyle style) {
        List<String> across = columns.stream().map(label -> fitting(label, style)).toList();
        List<String> up = rows.reversed().stream().map(row -> fitting(row.label(), style) + " ("
                + NumberText.count(row.results()) + ")").toList();
        HeatMapChart chart = new HeatMapChartBuilder().width(width(up, style)).height(height(across, style)).build();
        chart.setTitle(title());
        chart.setXAxisTitle("result's class, in percent of the row; framed: the same class");
        chart.setYAxisTitle("query's class (results)");
        HeatMapStyler styler = chart.getStyler();
        style.apply(styler);
        styler.setLegendVisible(false);
        styler.setMin(0).setMax(1).setPiecewise(true).setSplitNumber(ChartColor.heat().size());
        styler.setRangeColors(ChartColor.heat().stream().map(style::color).toArray(Color[]::new));
        styler.setXAxisMin(0.0).setXAxisMax((double) columns.size()).setYAxisMin(0.0).setYAxisMax((double) rows.size());
        styler.setAxisTickLabelsColor(style.color(ChartColor.TEXT)).setXAxisMaxLabelCount(Integer.MAX_VALUE);
        styler.setXAxisTickMarkSpacingHint(1);
        styler.setXAxisLabelRotation(90).setPlotGridHorizontalLinesVisible(true);
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            row(chart, style, row, cells);
        }
        if (cells.isEmpty()) {
            cells.add(null);
        }
        chart.addSeries(name, across, up, cells);
        return chart;
    }

    private static String fitting(String label, ChartStyle style) {
        return ChartFont.fitting(label, style.font(), MOST_FOR_LABELS);
    }

    private static double room(List<String> labels, ChartStyle style) {
        return labels.stream().mapToDouble(label -> ChartFont.width(label, style.font())).max().orElse(0);
    }

    private int width(List<String> up, ChartStyle style) {
        return (int) Math.clamp(AROUND + room(up, style) + LARGEST_CELL * columns.size(), LEAST_WIDTH, WIDTH);
    }

    private int height(List<String> across, ChartStyle style) {
        return (int) (AROUND + room(across, style) + CELL_HEIGHT * Math.max(LEAST_ROWS, rows.size()));
    }

    /** Adds the cells of a row that are not empty, with their text in a readable colour. */
    private void row(HeatMapChart chart, ChartStyle style, int number, List<Number[]> cells) {
        double bottom = rows.size() - 1 - number;
        List<Double> shares = rows.get(number).shares();
        for (int column = 0; column < shares.size(); column++) {
            double share = shares.get(column);
            if (share > 0) {
                cells.add(new Number[] {column, (int) bottom, share});
                chart.addAnnotation(PlotText.at(column + 0.5, bottom + 0.5,
                        share < 0.005 ? "<1" : NumberText.brief(100 * share, 0), style.font().deriveFont(SMALL),
                        style.color(ChartColor.onHeat(share))));
            }
        }
        chart.addAnnotation(new PlotLine(ChartStyle.HAIR, style.color(ChartColor.TEXT), number, bottom, number + 1,
                bottom, number + 1, bottom + 1, number, bottom + 1, number, bottom));
    }
}
