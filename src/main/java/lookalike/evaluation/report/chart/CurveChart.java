package lookalike.evaluation.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.report.chart.Canvas.Anchor;
import lookalike.evaluation.report.chart.Canvas.Point;
import lookalike.evaluation.report.chart.Canvas.Stroke;
import lookalike.evaluation.report.chart.Canvas.Writing;

/**
 * A measure over K with its interval as a band. K runs in equal ratios, as its usual values do.
 *
 * @param measure what to call it
 * @param confidence of the intervals, for instance 0.95
 * @param figures at least one, K rising
 * @param floor what drawing at random gives at every K, if that is known
 */
public record CurveChart(String name, String measure, double confidence, List<AtK> figures, OptionalDouble floor)
        implements Chart {

    private static final double WIDTH = 470;
    private static final double HEIGHT = 330;
    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 28;
    private static final double TOP = 66;
    private static final double BOTTOM = HEIGHT - 48;
    private static final double TYPE = 12;
    private static final double LINE = 18;
    private static final double DOT = 3.5;
    private static final int TICKS = 5;
    private static final String POSSIBLE = "possible";

    /**
     * @param k how many results are looked at
     * @param found what was measured
     * @param possible what a perfect order would reach, since there may be fewer or more relevant products than places
     */
    public record AtK(int k, Estimate found, double possible) { }

    public CurveChart {
        figures = List.copyOf(figures);
    }

    @Override
    public String title() {
        return measure + " over K";
    }

    @Override
    public String description() {
        return figures.stream().map(at -> "%s at K = %s is %s, interval %s to %s, %s possible".formatted(measure,
                        at.k(), NumberText.measure(at.found().value()), NumberText.measure(at.found().low()),
                        NumberText.measure(at.found().high()), NumberText.measure(at.possible())))
                .collect(Collectors.joining("; ", "", floor.isPresent()
                        ? "; at random " + NumberText.measure(floor.getAsDouble()) + "." : "."));
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
        Scale scale = scale();
        canvas.text(title(), new Point(0, 16), Writing.of(15, Ink.TEXT, Anchor.START).inBold());
        canvas.text("mean over queries, band: %s%% interval; K: results looked at".formatted(
                        NumberText.brief(100 * confidence, 1)),
                new Point(0, 34), Writing.of(TYPE, Ink.MUTED, Anchor.START));
        grid(canvas, scale);
        comparisons(canvas, scale);
        band(canvas, scale);
        canvas.line(figures.stream().map(at -> point(scale, at.k(), at.found().value())).toList(), Ink.ACCENT,
                Stroke.BOLD);
        points(canvas, scale);
    }

    private Scale scale() {
        double highest = floor.orElse(0);
        for (AtK at : figures) {
            highest = Math.max(highest, Math.max(at.found().high(), at.possible()));
        }
        return Scale.upTo(highest, TICKS);
    }

    private void grid(Canvas canvas, Scale scale) {
        for (double tick : scale.ticks()) {
            double y = y(scale, tick);
            canvas.line(List.of(new Point(LEFT, y), new Point(RIGHT, y)), tick == 0 ? Ink.AXIS : Ink.RULE, Stroke.HAIR);
            canvas.text(scale.label(tick), new Point(LEFT - 8, y + 4), Writing.of(TYPE, Ink.MUTED, Anchor.END));
        }
        axis(canvas, scale.to() > 0.5 ? 3 : 4);
    }

    /** Writes each K and under it what was found there, where no line is in the way. */
    private void axis(Canvas canvas, int decimals) {
        Writing heading = Writing.of(TYPE, Ink.MUTED, Anchor.END);
        canvas.text("K", new Point(LEFT - 8, BOTTOM + LINE), heading);
        canvas.text("mean", new Point(LEFT - 8, BOTTOM + 2 * LINE), heading);
        double free = LEFT - 8;
        for (AtK at : figures) {
            String value = NumberText.fixed(at.found().value(), decimals);
            double half = Words.width(value, TYPE) / 2;
            if (x(at.k()) - half > free) {
                canvas.text(String.valueOf(at.k()), new Point(x(at.k()), BOTTOM + LINE),
                        Writing.of(TYPE, Ink.MUTED, Anchor.MIDDLE));
                canvas.text(value, new Point(x(at.k()), BOTTOM + 2 * LINE),
                        Writing.of(TYPE, Ink.TEXT, Anchor.MIDDLE));
                free = x(at.k()) + half;
            }
        }
    }

    private void comparisons(Canvas canvas, Scale scale) {
        List<Point> possible = wide(scale, figures.stream().map(AtK::possible).toList());
        canvas.line(possible, Ink.AXIS, Stroke.DASHED);
        // A rising line leaves room over its end, a falling one over its beginning.
        boolean rises = possible.getLast().y() < possible.getFirst().y();
        Point end = rises ? possible.getLast() : possible.getFirst();
        double wide = Words.width(POSSIBLE, TYPE);
        double left = rises ? end.x() - wide : end.x();
        canvas.rectangle(left, end.y() - 7 - TYPE, wide, TYPE + 3, Ink.PAPER);
        canvas.text(POSSIBLE, new Point(left, end.y() - 7), Writing.of(TYPE, Ink.MUTED, Anchor.START));
        floor.ifPresent(value -> {
            canvas.line(List.of(new Point(LEFT, y(scale, value)), new Point(RIGHT, y(scale, value))), Ink.AXIS,
                    Stroke.DASHED);
            canvas.text("at random " + NumberText.brief(value, 4), new Point(LEFT + 6, y(scale, value) - 6),
                    Writing.of(TYPE, Ink.MUTED, Anchor.START));
        });
    }

    private void band(Canvas canvas, Scale scale) {
        List<Point> outline = new ArrayList<>();
        figures.forEach(at -> outline.add(point(scale, at.k(), at.found().high())));
        figures.reversed().forEach(at -> outline.add(point(scale, at.k(), at.found().low())));
        canvas.veil(outline, Ink.ACCENT);
    }

    private void points(Canvas canvas, Scale scale) {
        for (AtK at : figures) {
            canvas.line(List.of(point(scale, at.k(), at.found().low()), point(scale, at.k(), at.found().high())),
                    Ink.ACCENT, Stroke.HAIR);
            canvas.disc(point(scale, at.k(), at.found().value()), DOT, Ink.ACCENT);
        }
    }

    /** @return a line through values at every K; from edge to edge if there is but one K */
    private List<Point> wide(Scale scale, List<Double> values) {
        if (values.size() == 1) {
            double y = y(scale, values.getFirst());
            return List.of(new Point(LEFT, y), new Point(RIGHT, y));
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(point(scale, figures.get(i).k(), values.get(i)));
        }
        return points;
    }

    private Point point(Scale scale, int k, double value) {
        return new Point(x(k), y(scale, value));
    }

    private double x(int k) {
        double first = Math.log(figures.getFirst().k());
        double last = Math.log(figures.getLast().k());
        double share = last > first ? (Math.log(k) - first) / (last - first) : 0.5;
        double margin = 24;
        return LEFT + margin + share * (RIGHT - LEFT - 2 * margin);
    }

    private static double y(Scale scale, double value) {
        return BOTTOM - scale.share(value) * (BOTTOM - TOP);
    }
}
