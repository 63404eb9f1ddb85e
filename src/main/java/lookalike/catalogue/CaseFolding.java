package lookalike.catalogue;

import java.util.Locale;

/** Prepares texts of a catalogue for comparison: upper and lower case are equal, in the same way for every language. */
public final class CaseFolding {

    private CaseFolding() {}

    /** @return the text's form for comparison and storage */
    public static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
