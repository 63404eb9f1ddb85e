package lookalike.evaluation.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font of charts: Liberation Sans, which PDFBox contains, so that charts look the same on every computer; for
 * letters that it lacks, Java's own sans-serif, which finds letters in any font of the computer.
 */
final class ChartFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Optional<Font> LIBERATION = liberation();

    private ChartFont() {}

    private static Optional<Font> liberation() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            width("x", font);
            return Optional.of(font);
        } catch (IOException | FontFormatException | RuntimeException | Error _) {
            // Without any font on the computer Java cannot read one at all, and throws various undocumented
            // exceptions.
            return Optional.empty();
        }
    }

    /** @return whether Java can write text on this computer; some servers have neither fonts nor fontconfig */
    static boolean isAvailable() {
        return LIBERATION.isPresent();
    }

    /**
     * @param text that will be written
     * @param size in pixels
     */
    static Font of(String text, float size) {
        return LIBERATION.filter(font -> font.canDisplayUpTo(text) < 0)
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1)).deriveFont(size);
    }

    /** @return the width of a text in pixels */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : new TextLayout(text, font, CONTEXT).getAdvance();
    }

    /** @return the text, cut with an ellipsis if it is wider than {@code room} pixels */
    static String fitting(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", font) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
