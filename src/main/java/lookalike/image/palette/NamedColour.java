package lookalike.image.palette;

import java.util.List;

/**
 * A colour that has a name.
 *
 * @param colour as cloth has it
 * @param english words for it, the usual one first
 * @param german words for it, the usual one first
 */
public record NamedColour(LabColour colour, List<String> english, List<String> german) {

    public NamedColour {
        english = List.copyOf(english);
        german = List.copyOf(german);
    }

    /** @return the usual word in a language, by its code; English for languages without words */
    public String word(String language) {
        return language.equals("de") ? german.getFirst() : english.getFirst();
    }
}
