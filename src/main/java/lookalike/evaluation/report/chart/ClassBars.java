package lookalike.evaluation.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import lookalike.evaluation.report.chart.Canvas.Anchor;
import lookalike.evaluation.report.chart.Canvas.Point;
import lookalike.evaluation.report.chart.Canvas.Stroke;
import lookalike.evaluation.report.chart.Canvas.Writing;

/**
 * A measure class by class as bars.
 *
 * @param measure what to call it, with its K
 * @param rows from top to bottom, at least one
 * @param mean over all queries
 */
public record ClassBars(String name, String measure, List<Row> rows, double mean) implements Chart {

    private static final double WIDTH = 960;
    private static final double TOP = 78;
    private static final double PITCH = 22;
    private static final double BAR = 14;
    private static final double TYPE = 12;
    private static final double MOST_FOR_LABELS = 300;
    private static final double RIGHT = WIDTH - 120;
    private static final Scale SCALE = Scale.between(0, 1, 5);

    /**
     * @param queries how many the value is the mean of
     * @param value 0 to 1
     */
    public record Row(String label, int queries, double value) { }

    public ClassBars {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return measure + " by class, worst first";
    }

    @Override
    public String description() {
        return rows.stream().map(row -> "%s %s (%s)".formatted(row.label(), NumberText.measure(row.value()),
                row.queries())).collect(Collectors.joining("; ", measure + " with the number of queries: ", "."));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return bottom() + 10;
    }

    private double bottom() {
        return TOP + rows.size() * PITCH;
    }

    @Override
    public void draw(Canvas canvas) {
        double left = Math.min(MOST_FOR_LABELS, Words.widest(rows.stream().map(Row::label).toList(), TYPE)) + 12;
        canvas.text(title(), new Point(0, 16), Writing.of(15, Ink.TEXT, Anchor.START).inBold());
        canvas.text("dashed: mean over all queries, " + NumberText.fixed(mean, 3), new Point(0, 34),
                Writing.of(TYPE, Ink.MUTED, Anchor.START));
        for (double tick : SCALE.ticks()) {
            double x = x(left, tick);
            canvas.line(List.of(new Point(x, TOP - 6), new Point(x, bottom())), tick == 0 ? Ink.AXIS : Ink.RULE,
                    Stroke.HAIR);
            canvas.text(SCALE.label(tick), new Point(x, TOP - 12), Writing.of(TYPE, Ink.MUTED, Anchor.MIDDLE));
        }
        canvas.text("queries", new Point(WIDTH, TOP - 12), Writing.of(TYPE, Ink.MUTED, Anchor.END));
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, rows.get(i), left, TOP + i * PITCH);
        }
        canvas.line(List.of(new Point(x(left, mean), TOP - 6), new Point(x(left, mean), bottom())), Ink.TEXT,
                Stroke.DASHED);
    }

    private static void row(Canvas canvas, Row row, double left, double top) {
        double line = top + PITCH / 2 + 4;
        canvas.text(Words.fitting(row.label(), TYPE, left - 12), new Point(left - 8, line),
                Writing.of(TYPE, Ink.TEXT, Anchor.END));
        canvas.rectangle(left, top + (PITCH - BAR) / 2, x(left, row.value()) - left, BAR, Ink.ACCENT_AREA);
        canvas.text(NumberText.fixed(row.value(), 3), new Point(RIGHT + 12, line),
                Writing.of(TYPE, Ink.TEXT, Anchor.START));
        canvas.text(NumberText.count(row.queries()), new Point(WIDTH, line), Writing.of(TYPE, Ink.MUTED, Anchor.END));
    }

    private static double x(double left, double value) {
        return left + SCALE.share(value) * (RIGHT - left);
    }
}
