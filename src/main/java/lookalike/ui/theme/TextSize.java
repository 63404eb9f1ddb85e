package lookalike.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * How much larger than usual the system's user wants text to be. All of the window's style sheets have sizes of text
 * relative to that of its root.
 *
 * @param factor from 1, for text as usual
 */
public record TextSize(double factor) {

    /** Pixels of most text. */
    private static final double BODY = 13;
    /** Pixels of the text of macOS and Linux: JavaFX tells no other there, unless it is told so at its start. */
    private static final double USUAL = 13;
    /** Pixels of the text of Windows where nobody has changed it. */
    private static final double USUAL_OF_WINDOWS = 12;
    /** Above, lines of the smallest window would hold but a few words. */
    private static final double MOST = 2;

    /** Makes text neither smaller than usual, nor larger than the window has room for. */
    public TextSize {
        factor = Math.clamp(factor, 1, MOST);
    }

    /** @return the size that the system's user chose */
    static TextSize ofSystem() {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return new TextSize(Font.getDefault().getSize() / (isWindows ? USUAL_OF_WINDOWS : USUAL));
    }

    /** @return the address of a style sheet for a scene, which goes after all others; empty if text is as usual */
    public Optional<String> styleSheet() {
        String rule = ".root { -fx-font-size: " + BODY * factor + "px; }";
        return factor == 1 ? Optional.empty() : Optional.of("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8)));
    }
}
