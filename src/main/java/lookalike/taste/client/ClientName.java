package lookalike.taste.client;

import java.text.Normalizer;
import lookalike.catalogue.CaseFolding;

/**
 * The name of a client: any characters, without blanks around it. Names that look the same are the same, whatever
 * their case and however their accents are encoded.
 *
 * @param text of the name
 */
public record ClientName(String text) {

    /** The most characters that a name may have. */
    public static final int LONGEST = 200;

    /** @throws ClientException.BadName if the text is blank or too long */
    public static ClientName of(String text) throws ClientException {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new ClientException.BadName();
        }
        return new ClientName(name);
    }

    /** @return whether two texts name the same client */
    public static boolean areSame(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(String text) {
        return CaseFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }
}
