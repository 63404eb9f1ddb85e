package lookalike.evaluation.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Text on the plot. XChart's own has one colour and one font for a chart, and is centred on whole pixels. */
final class PlotText extends Annotation {

    private final String text;
    private final double x;
    private final double y;
    private final Font font;
    private final Color color;
    private final double anchor;
    private final double right;
    private final double down;

    private PlotText(String text, double x, double y, Font font, Color color, double anchor, double right,
            double down) {
        super(false);
        this.text = text;
        this.x = x;
        this.y = y;
        this.font = font;
        this.color = color;
        this.anchor = anchor;
        this.right = right;
        this.down = down;
    }

    /**
     * @param x the text's middle on the horizontal axis
     * @param y the text's middle on the vertical axis
     */
    static PlotText at(double x, double y, String text, Font font, Color color) {
        return new PlotText(text, x, y, font, color, 0.5, 0, 0);
    }

    /** @return the text beginning at that point */
    PlotText starting() {
        return new PlotText(text, x, y, font, color, 0, right, down);
    }

    /** @return the text ending at that point */
    PlotText ending() {
        return new PlotText(text, x, y, font, color, 1, right, down);
    }

    /** @return the text moved by these pixels */
    PlotText moved(double right, double down) {
        return new PlotText(text, x, y, font, color, anchor, right, down);
    }

    @Override
    public void paint(Graphics2D graphics) {
        TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
        double line = chart.getScreenYFromChart(y) + down + font.getSize2D() * 0.36;
        Shape letters = layout.getOutline(AffineTransform.getTranslateInstance(
                chart.getScreenXFromChart(x) + right - anchor * layout.getAdvance(), line));
        graphics.setColor(color);
        graphics.fill(letters);
    }
}
