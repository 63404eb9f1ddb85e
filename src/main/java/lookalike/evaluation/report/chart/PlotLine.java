package lookalike.evaluation.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A line or a frame on the plot of a chart whose series are no lines. XChart's own runs across the whole plot. */
final class PlotLine extends Annotation {

    private final BasicStroke stroke;
    private final Color color;
    private final double[] points;

    /** @param points values on the horizontal and the vertical axis in turn */
    PlotLine(BasicStroke stroke, Color color, double... points) {
        super(false);
        this.stroke = stroke;
        this.color = color;
        this.points = points.clone();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.length; i += 2) {
            double x = chart.getScreenXFromChart(points[i]);
            double y = chart.getScreenYFromChart(points[i + 1]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(path);
    }
}
