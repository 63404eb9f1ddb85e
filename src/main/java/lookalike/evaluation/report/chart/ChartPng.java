package lookalike.evaluation.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** Charts as PNG, twice as large as on a screen at 100%. */
public final class ChartPng {

    private static final int SCALE = 2;
    private static final Map<RenderingHints.Key, Object> FINE = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private ChartPng() {}

    /** @return the chart as a PNG file */
    public static byte[] file(Chart chart, ChartTheme theme) {
        AxesChart<?, ?> plot = chart.plot(theme);
        BufferedImage image = new BufferedImage(SCALE * plot.getWidth(), SCALE * plot.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHints(FINE);
            graphics.scale(SCALE, SCALE);
            plot.paint(graphics, plot.getWidth(), plot.getHeight());
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
