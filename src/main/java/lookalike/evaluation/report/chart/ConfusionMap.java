package lookalike.evaluation.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.evaluation.report.chart.Canvas.Anchor;
import lookalike.evaluation.report.chart.Canvas.Point;
import lookalike.evaluation.report.chart.Canvas.Stroke;
import lookalike.evaluation.report.chart.Canvas.Writing;

/**
 * Which classes the results of which classes' queries are of: a row a class of queries, a column a class of results, in
 * the same order, and in every cell the share of the row in percent. A perfect map is full on its diagonal.
 *
 * @param columns the classes of results, those of the rows first
 * @param rows the classes of queries, at least one
 */
public record ConfusionMap(String name, List<String> columns, List<Row> rows) implements Chart {

    private static final double WIDTH = 960;
    private static final double TYPE = 12;
    private static final double SMALL = 11;
    private static final double MOST_FOR_LABELS = 220;
    private static final double COUNTS = 60;
    private static final double LARGEST_CELL = 36;
    private static final double CELL_HEIGHT = 25;
    private static final double LABELS_FROM = 56;

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
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return top() + rows.size() * CELL_HEIGHT + 4;
    }

    private double top() {
        return LABELS_FROM + room(columns) + 10;
    }

    private static double room(List<String> labels) {
        return Math.min(MOST_FOR_LABELS, Words.widest(labels, TYPE));
    }

    @Override
    public void draw(Canvas canvas) {
        double left = room(rows.stream().map(Row::label).toList()) + 14;
        double cell = Math.min(LARGEST_CELL, (WIDTH - left - COUNTS) / columns.size());
        canvas.text(title(), new Point(0, 16), Writing.of(15, Ink.TEXT, Anchor.START).inBold());
        canvas.text("percent of the results of a row's queries; framed: the same class", new Point(0, 34),
                Writing.of(TYPE, Ink.MUTED, Anchor.START));
        for (int column = 0; column < columns.size(); column++) {
            canvas.text(Words.fitting(columns.get(column), TYPE, MOST_FOR_LABELS),
                    new Point(left + (column + 0.5) * cell + 4, top() - 8),
                    Writing.of(TYPE, Ink.TEXT, Anchor.START).turnedBy(-90));
        }
        canvas.text("results", new Point(left + columns.size() * cell + COUNTS, top() - 8),
                Writing.of(TYPE, Ink.MUTED, Anchor.END));
        for (int row = 0; row < rows.size(); row++) {
            row(canvas, row, left, cell);
        }
    }

    private void row(Canvas canvas, int number, double left, double cell) {
        Row row = rows.get(number);
        double y = top() + number * CELL_HEIGHT;
        double line = y + CELL_HEIGHT / 2 + 4;
        canvas.text(Words.fitting(row.label(), TYPE, MOST_FOR_LABELS), new Point(left - 8, line),
                Writing.of(TYPE, Ink.TEXT, Anchor.END));
        for (int column = 0; column < columns.size(); column++) {
            cell(canvas, row.shares().get(column), left + column * cell, y, cell);
        }
        canvas.line(List.of(new Point(left, y + CELL_HEIGHT), new Point(left + columns.size() * cell, y + CELL_HEIGHT)),
                Ink.RULE, Stroke.HAIR);
        canvas.frame(left + number * cell + 0.5, y + 0.5, cell - 1, CELL_HEIGHT - 1, Ink.TEXT);
        canvas.text(NumberText.count(row.results()), new Point(left + columns.size() * cell + COUNTS, line),
                Writing.of(TYPE, Ink.MUTED, Anchor.END));
    }

    private static void cell(Canvas canvas, double share, double x, double y, double width) {
        if (share > 0) {
            canvas.rectangle(x, y, width, CELL_HEIGHT, Ink.heat(share));
            canvas.text(share < 0.005 ? "<1" : NumberText.brief(100 * share, 0),
                    new Point(x + width / 2, y + CELL_HEIGHT / 2 + 4),
                    Writing.of(SMALL, Ink.onHeat(share), Anchor.MIDDLE));
        }
    }
}
