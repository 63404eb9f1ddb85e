package lookalike.catalogue;

import java.util.Locale;

/** How texts of a catalogue are compared: upper and lower case alike, in every language alike. */
public final class CaseFolding {

    private CaseFolding() { }

    /** @return the text as it is compared and stored for it */
    public static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
