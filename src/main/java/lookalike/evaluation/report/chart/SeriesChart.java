package lookalike.evaluation.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.evaluation.report.chart.Canvas.Anchor;
import lookalike.evaluation.report.chart.Canvas.Point;
import lookalike.evaluation.report.chart.Canvas.Stroke;
import lookalike.evaluation.report.chart.Canvas.Writing;

/**
 * Several lines over the same two axes, each named at its right end.
 *
 * @param across what runs from left to right
 * @param up what runs upwards
 * @param series at least one
 */
public record SeriesChart(String name, String title, Axis across, Axis up, List<Series> series) implements Chart {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 360;
    private static final double LEFT = 60;
    private static final double RIGHT = WIDTH - 130;
    private static final double TOP = 62;
    private static final double BOTTOM = HEIGHT - 44;
    private static final double TYPE = 12;
    private static final double LINE = 14;
    private static final double DOT = 3;
    private static final List<Ink> INKS = List.of(Ink.ACCENT, Ink.TEXT, Ink.HEAT_4, Ink.MUTED, Ink.HEAT_6);

    /**
     * @param title with its unit
     * @param isRatio whether equal ratios take equal lengths; all values are above 0 then
     */
    public record Axis(String title, boolean isRatio) { }

    /** A measurement. */
    public record Value(double across, double up) { }

    /**
     * @param label short
     * @param isYardstick whether others are compared with it
     * @param values at least one, from left to right
     */
    public record Series(String label, boolean isYardstick, List<Value> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public SeriesChart {
        series = List.copyOf(series);
    }

    @Override
    public String description() {
        return series.stream().map(each -> each.label() + ": " + each.values().stream()
                        .map(value -> "%s at %s".formatted(NumberText.brief(value.up(), 4),
                                NumberText.brief(value.across(), 4)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", up.title() + " over " + across.title() + ". ", "."));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        AxisScale x = scale(across, Value::across);
        AxisScale y = scale(up, Value::up);
        canvas.text(title, new Point(0, 16), Writing.of(15, Ink.TEXT, Anchor.START).inBold());
        canvas.text(up.title(), new Point(0, 40), Writing.of(TYPE, Ink.MUTED, Anchor.START));
        canvas.text(across.title(), new Point(RIGHT, HEIGHT - 6), Writing.of(TYPE, Ink.MUTED, Anchor.END));
        for (double tick : y.ticks()) {
            canvas.line(List.of(new Point(LEFT, y(y, tick)), new Point(RIGHT, y(y, tick))), Ink.RULE, Stroke.HAIR);
            canvas.text(y.label(tick), new Point(LEFT - 8, y(y, tick) + 4), Writing.of(TYPE, Ink.MUTED, Anchor.END));
        }
        canvas.line(List.of(new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM)), Ink.AXIS, Stroke.HAIR);
        double free = 0;
        for (double tick : x.ticks()) {
            double half = Words.width(x.label(tick), TYPE) / 2;
            if (x(x, tick) - half > free) {
                canvas.text(x.label(tick), new Point(x(x, tick), BOTTOM + 18),
                        Writing.of(TYPE, Ink.MUTED, Anchor.MIDDLE));
                free = x(x, tick) + half + 4;
            }
        }
        lines(canvas, x, y);
    }

    private void lines(Canvas canvas, AxisScale x, AxisScale y) {
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            Ink ink = each.isYardstick() ? Ink.CONTRARY : INKS.get(i % INKS.size());
            List<Point> points = each.values().stream()
                    .map(value -> new Point(x(x, value.across()), y(y, value.up()))).toList();
            if (points.size() > 1) {
                canvas.line(points, ink, each.isYardstick() ? Stroke.DASHED : Stroke.BOLD);
            }
            points.forEach(point -> canvas.disc(point, DOT, ink));
            double place = free(points.getLast().y() + 4, ends);
            ends.add(place);
            canvas.text(Words.fitting(each.label(), TYPE, WIDTH - RIGHT - 12), new Point(RIGHT + 10, place),
                    Writing.of(TYPE, ink, Anchor.START));
        }
    }

    /** @return the wished place for a label or the next one where no other stands */
    private static double free(double wished, List<Double> taken) {
        for (int step = 0; ; step++) {
            for (double place : new double[] {wished - step * LINE / 2, wished + step * LINE / 2}) {
                if (taken.stream().allMatch(other -> Math.abs(other - place) >= LINE)) {
                    return place;
                }
            }
        }
    }

    private AxisScale scale(Axis axis, ToDoubleFunction<Value> which) {
        List<Double> values = series.stream().map(Series::values).flatMap(List::stream)
                .flatMap(value -> Stream.of(which.applyAsDouble(value))).toList();
        double least = values.stream().min(Double::compare).orElseThrow();
        double greatest = values.stream().max(Double::compare).orElseThrow();
        return axis.isRatio() ? AxisScale.ratios(least, greatest) : AxisScale.even(least, greatest);
    }

    private static double x(AxisScale scale, double value) {
        return LEFT + scale.share(value) * (RIGHT - LEFT);
    }

    private static double y(AxisScale scale, double value) {
        return BOTTOM - scale.share(value) * (BOTTOM - TOP);
    }
}
