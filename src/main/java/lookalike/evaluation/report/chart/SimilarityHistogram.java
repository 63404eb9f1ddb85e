package lookalike.evaluation.report.chart;

import java.util.List;
import lookalike.evaluation.report.chart.Canvas.Anchor;
import lookalike.evaluation.report.chart.Canvas.Point;
import lookalike.evaluation.report.chart.Canvas.Stroke;
import lookalike.evaluation.report.chart.Canvas.Writing;

/**
 * How similar relevant results are, and below the axis the others; each as shares of its own kind, so that the two can
 * be compared however unlike their numbers are.
 *
 * @param from lower end of the first bin
 * @param to upper end of the last bin
 * @param relevant results in each of the bins, which are equally wide
 * @param irrelevant the others
 */
public record SimilarityHistogram(String name, double from, double to, List<Long> relevant, List<Long> irrelevant)
        implements Chart {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 360;
    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 8;
    private static final double TOP = 56;
    private static final double BOTTOM = HEIGHT - 48;
    private static final double AXIS = (TOP + BOTTOM) / 2;
    private static final double TYPE = 12;
    private static final int TICKS = 10;
    private static final int TICKS_ON_EACH_SIDE = 3;

    public SimilarityHistogram {
        relevant = List.copyOf(relevant);
        irrelevant = List.copyOf(irrelevant);
        if (relevant.size() != irrelevant.size() || relevant.isEmpty()) {
            throw new IllegalArgumentException(relevant.size() + " and " + irrelevant.size() + " bins");
        }
    }

    @Override
    public String title() {
        return "Similarity of relevant and irrelevant results";
    }

    @Override
    public String description() {
        return "%s relevant results%s; %s others%s.".formatted(NumberText.count(sum(relevant)), middle(relevant),
                NumberText.count(sum(irrelevant)), middle(irrelevant));
    }

    private String middle(List<Long> counts) {
        return sum(counts) == 0 ? "" : ", half of them above " + NumberText.fixed(median(counts), 2);
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
        canvas.text(title(), new Point(0, 16), Writing.of(15, Ink.TEXT, Anchor.START).inBold());
        canvas.text("share of each kind by cosine; dashed: half of the kind lies on either side", new Point(0, 34),
                Writing.of(TYPE, Ink.MUTED, Anchor.START));
        Scale along = Scale.between(binFrom(first()), binFrom(last() + 1), TICKS);
        Scale up = Scale.upTo(Math.max(highest(relevant), highest(irrelevant)), TICKS_ON_EACH_SIDE);
        grid(canvas, along, up);
        bars(canvas, along, up, relevant, Ink.ACCENT_AREA, 1);
        bars(canvas, along, up, irrelevant, Ink.CONTRARY_AREA, -1);
        canvas.line(List.of(new Point(LEFT, AXIS), new Point(RIGHT, AXIS)), Ink.AXIS, Stroke.HAIR);
        half(canvas, along, relevant, "relevant", TOP);
        half(canvas, along, irrelevant, "not relevant", BOTTOM);
    }

    private void grid(Canvas canvas, Scale along, Scale up) {
        for (double tick : up.ticks()) {
            for (double side = -1; side <= 1; side += 2) {
                double y = AXIS - side * up.share(tick) * (AXIS - TOP);
                canvas.line(List.of(new Point(LEFT, y), new Point(RIGHT, y)), Ink.RULE, Stroke.HAIR);
                canvas.text(NumberText.brief(100 * tick, 1) + "%", new Point(LEFT - 8, y + 4),
                        Writing.of(TYPE, Ink.MUTED, Anchor.END));
            }
        }
        for (double tick : along.ticks()) {
            canvas.text(along.label(tick), new Point(x(along, tick), BOTTOM + 18),
                    Writing.of(TYPE, Ink.MUTED, Anchor.MIDDLE));
        }
        canvas.text("cosine of query and result", new Point((LEFT + RIGHT) / 2, HEIGHT - 8),
                Writing.of(TYPE, Ink.MUTED, Anchor.MIDDLE));
    }

    private void bars(Canvas canvas, Scale along, Scale up, List<Long> counts, Ink ink, int side) {
        double all = Math.max(1, sum(counts));
        for (int bin = first(); bin <= last(); bin++) {
            double height = up.share(counts.get(bin) / all) * (AXIS - TOP);
            double left = x(along, binFrom(bin)) + 0.5;
            double right = x(along, binFrom(bin + 1)) - 0.5;
            if (height > 0) {
                canvas.rectangle(left, side > 0 ? AXIS - height : AXIS, right - left, height, ink);
            }
        }
    }

    private void half(Canvas canvas, Scale along, List<Long> counts, String kind, double end) {
        String label = NumberText.count(sum(counts)) + " " + kind;
        double line = end < AXIS ? end + 14 : end - 6;
        canvas.text(label, new Point(LEFT + 8, line), Writing.of(13, Ink.TEXT, Anchor.START).inBold());
        if (sum(counts) > 0) {
            double x = x(along, median(counts));
            canvas.line(List.of(new Point(x, AXIS), new Point(x, end)), Ink.TEXT, Stroke.DASHED);
            canvas.text(NumberText.fixed(median(counts), 2), new Point(x + 6, line),
                    Writing.of(TYPE, Ink.TEXT, Anchor.START));
        }
    }

    /** @return the value that half of the results are below, taken as spread evenly over each bin */
    private double median(List<Long> counts) {
        double left = sum(counts) / 2.0;
        int bin = 0;
        while (left > counts.get(bin)) {
            left -= counts.get(bin);
            bin++;
        }
        return binFrom(bin) + left / counts.get(bin) * (binFrom(1) - binFrom(0));
    }

    private double highest(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0) / (double) Math.max(1, sum(counts));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private double binFrom(int bin) {
        return from + bin * (to - from) / relevant.size();
    }

    private int first() {
        int bin = 0;
        while (bin < relevant.size() - 1 && relevant.get(bin) + irrelevant.get(bin) == 0) {
            bin++;
        }
        return bin;
    }

    private int last() {
        int bin = relevant.size() - 1;
        while (bin > first() && relevant.get(bin) + irrelevant.get(bin) == 0) {
            bin--;
        }
        return bin;
    }

    private static double x(Scale along, double value) {
        return LEFT + along.share(value) * (RIGHT - LEFT);
    }
}
