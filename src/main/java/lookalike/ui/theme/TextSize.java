package lookalike.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.text.Font;

/**
 * How much larger than usual text is: as the system's user wants it, or as chosen in the settings. All of the window's
 * style sheets have sizes of text relative to that of its root.
 *
 * @param factor from 1, for text as usual
 */
public record TextSize(double factor) {

    /** What the settings offer instead of the system's size, in percent of the usual one. */
    public static final List<Integer> CHOICES = List.of(100, 125, 150, 175, 200);
    /** Stands for the system's size among what the settings store. */
    public static final int SYSTEM = 0;

    /** Pixels of most text. */
    private static final double BODY = 13;
    /** Pixels of the text of macOS and Linux: JavaFX tells no other there, unless it is told so at its start. */
    private static final double USUAL = 13;
    /** Pixels of the text of Windows where nobody has changed it. */
    private static final double USUAL_OF_WINDOWS = 12;
    /** Above, lines of the smallest window would hold but a few words. */
    private static final double MOST = 2;

    /** Least heights of a control, a small one and the header with text as usual, as in the window's style sheet. */
    private static final double HEIGHT = 32;
    private static final double SMALL_HEIGHT = 28;
    private static final double HEADER = 48;
    /** What text twice as large adds to each: the line of text grows, and the space around it does not. */
    private static final double HIGHER = 18;
    /** Signs are as large as ever. */
    private static final String ICONS = """
            .button.button-icon, .toggle-button.button-icon { -fx-min-height: 32; }
            .button.button-icon.small, .toggle-button.button-icon.small { -fx-min-height: 28; }
            .button.status-pause, .button.status-stop { -fx-min-height: 22; }
            """;
    private static final List<String> CONTROLS = List.of(".button", ".toggle-button", ".menu-button", ".text-field",
            ".combo-box-base", ".choice-box", ".spinner");

    /** Makes text neither smaller than usual, nor larger than the window has room for. */
    public TextSize {
        factor = Math.clamp(factor, 1, MOST);
    }

    /**
     * @param percent one of {@link #CHOICES}; whatever else a file of settings may have there stands for the system's
     * @return the same, or {@link #SYSTEM}
     */
    public static int known(int percent) {
        return CHOICES.contains(percent) ? percent : SYSTEM;
    }

    /** @return the size of a percentage that is {@link #known}, now that of the system for {@link #SYSTEM} */
    static TextSize of(int percent) {
        return percent == SYSTEM ? ofSystem() : new TextSize(percent / 100.0);
    }

    /** @return the size that the system's user chose */
    private static TextSize ofSystem() {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return new TextSize(Font.getDefault().getSize() / (isWindows ? USUAL_OF_WINDOWS : USUAL));
    }

    /** @return how many times larger than usual text of this font is, if most text has it */
    static double factor(Font font) {
        return font.getSize() / BODY;
    }

    /** @return the address of a style sheet for a scene, which goes after all others; empty if text is as usual */
    public Optional<String> styleSheet() {
        String rule = ".root { -fx-font-size: " + BODY * factor + "px; }\n"
                + heights("", HEIGHT) + heights(".small", SMALL_HEIGHT) + ".header { " + height(HEADER) + " }\n"
                + ICONS;
        return factor == 1 ? Optional.empty() : Optional.of("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8)));
    }

    private String heights(String kind, double usual) {
        return CONTROLS.stream().map(control -> control + kind).collect(Collectors.joining(", ")) + " { "
                + height(usual) + " }\n";
    }

    private String height(double usual) {
        return "-fx-min-height: " + (usual + HIGHER * (factor - 1)) + ";";
    }
}
