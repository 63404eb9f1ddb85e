package lookalike.cli.terminal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Measures and cuts text for a terminal, where Chinese, Japanese and Korean characters and pictograms take two places
 * and accents none.
 */
public final class CellText {

    private static final String ELLIPSIS = "…";
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final int FIRST_PICTOGRAM = 0x1F300;
    private static final int LAST_PICTOGRAM = 0x1FAFF;

    private CellText() {}

    /** @return how many places {@code text} takes */
    public static int width(String text) {
        return text.codePoints().map(CellText::width).sum();
    }

    private static int width(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(UnicodeScript.of(sign)) || sign >= FIRST_PICTOGRAM && sign <= LAST_PICTOGRAM
                    ? 2 : 1;
        };
    }

    /** @return {@code text}, or as much of it as fits into {@code places} with an ellipsis after it */
    public static String cut(String text, int places) {
        if (width(text) <= places) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int free = places - width(ELLIPSIS);
        for (int sign : text.codePoints().toArray()) {
            free -= width(sign);
            if (free < 0) {
                break;
            }
            kept.appendCodePoint(sign);
        }
        return kept + ELLIPSIS;
    }

    /** @return {@code text} with blanks before or after it up to {@code places} */
    public static String padded(String text, int places, boolean toTheRight) {
        String blanks = " ".repeat(Math.max(0, places - width(text)));
        return toTheRight ? blanks + text : text + blanks;
    }

    /** @return {@code text} on one line; control characters become blanks, so that no cell can control the terminal */
    public static String singleLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> line.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign));
        return line.toString();
    }
}
