package lookalike.catalogue.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture may be a further view of, by its name or its folder: {@code 12345_2.jpg}, {@code 12345-front.jpg},
 * {@code 12345 (2).jpg}, {@code 12345/2.jpg} of {@code 12345}.
 *
 * @param base the name without the view, as {@link NameKey}
 * @param view what follows the base, as {@code front}; for a folder, the picture's name
 * @param rule what makes it a view
 */
public record ViewName(String base, String view, Rule rule) {

    /** What makes a picture a view of another or of a row. */
    public enum Rule {
        /** The name ends with a word such as front. */
        WORD,
        /** The name ends with a small number. */
        NUMBER,
        /** The name goes on after a number of its own: {@code 12345_red}. */
        NUMBERED_BASE,
        /** It lies in a folder of this name. */
        FOLDER
    }

    private static final String WORDS = "front|back|side|left|right|top|bottom|rear|main|full|detail|details|close|"
            + "closeup|zoom|model|worn|look|flat|flatlay|hero|packshot|alt|alternate|additional|extra|cover|inside|"
            + "outside|sole|swatch|sleeve|collar|hem|vorne|hinten|seite|vorderseite|rueckseite|rückseite|ansicht|"
            + "devant|dos|face|profil|cote|côté|frente|espalda|lado|fronte|retro|lato";
    private static final Pattern WORD =
            Pattern.compile("(?:\\d{1,2}[-_ ])?(?:" + WORDS + ")(?:[-_ ]?(?:view|shot))?(?:[-_ ]?\\d{1,2})?");
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:(?:img|image|pic|picture|view|photo|foto|bild|v|p)[-_ ]?)?\\d{1,3}\\)?|[a-h]");
    private static final Pattern LETTER = Pattern.compile("(\\d{4,})[a-h]");
    private static final String SEPARATORS = "-_ .(";
    private static final int MOST_SUFFIXES = 4;
    private static final int MOST_FOLDERS = 3;
    private static final int SHORTEST_NUMBERED = 4;
    private static final int SHORTEST_FOLDER = 3;

    /** @return the bases of a picture, the most specific first */
    public static List<ViewName> of(String image) {
        List<ViewName> bases = new ArrayList<>(3);
        String stem = NameKey.of(image);
        Matcher letter = LETTER.matcher(stem);
        if (letter.matches()) {
            bases.add(new ViewName(letter.group(1), stem.substring(letter.end(1)), Rule.NUMBER));
        }
        for (int i = stem.length() - 1; i > 0 && bases.size() < MOST_SUFFIXES; i--) {
            if (SEPARATORS.indexOf(stem.charAt(i)) >= 0) {
                String suffix = stem.substring(stem.charAt(i) == '(' ? i : i + 1);
                addBase(bases, stem.substring(0, i), suffix);
                while (i > 0 && SEPARATORS.indexOf(stem.charAt(i - 1)) >= 0) {
                    i--;
                }
            }
        }
        int end = image.lastIndexOf('/');
        for (int folders = 0; end > 0 && folders < MOST_FOLDERS; folders++) {
            int start = image.lastIndexOf('/', end - 1) + 1;
            if (end - start >= SHORTEST_FOLDER) {
                bases.add(new ViewName(NameKey.fold(image.substring(start, end)), stem, Rule.FOLDER));
            }
            end = start - 1;
        }
        return bases;
    }

    private static void addBase(List<ViewName> bases, String before, String suffix) {
        int end = before.length();
        while (end > 0 && SEPARATORS.indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        String base = before.substring(0, end);
        if (base.isEmpty() || suffix.isEmpty()) {
            return;
        }
        if (WORD.matcher(suffix).matches()) {
            bases.add(new ViewName(base, suffix, Rule.WORD));
        } else if (NUMBER.matcher(suffix).matches()) {
            bases.add(new ViewName(base, suffix, Rule.NUMBER));
        } else if (base.length() >= SHORTEST_NUMBERED && base.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            bases.add(new ViewName(base, suffix, Rule.NUMBERED_BASE));
        }
    }

    /**
     * @return the form in which an id is compared with {@link #base}: without what a spreadsheet adds to a number, and
     *     without its leading zeros
     */
    public static String id(String cell) {
        String key = NameKey.fold(cell);
        int digits = 0;
        while (digits < key.length() && key.charAt(digits) >= '0' && key.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits < key.length() && !key.substring(digits).matches("\\.0{1,2}")) {
            return key;
        }
        int zeros = 0;
        while (zeros < digits - 1 && key.charAt(zeros) == '0') {
            zeros++;
        }
        return key.substring(zeros, digits);
    }
}
