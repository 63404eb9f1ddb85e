package lookalike.catalogue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a catalogue, which is also its folder's: it must be allowed on Linux, macOS and Windows.
 *
 * @param text letters a to z, digits, dash, underscore, dot; begins with a letter or digit, does not end in a dot,
 *     and is no device of Windows such as {@code con}
 */
public record CatalogueName(String text) {

    /** Most characters; leaves room in Windows' 260 for the folders around it. */
    static final int LONGEST = 64;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    public CatalogueName {
        if (!fits(text)) {
            throw new IllegalArgumentException("not a catalogue's name: " + text);
        }
    }

    /** @return whether a text can be the name of a catalogue */
    public static boolean fits(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches() && !DEVICE.matcher(text).matches();
    }

    /** @throws CatalogueException if {@code text} cannot be a name */
    public static CatalogueName of(String text) throws CatalogueException {
        if (!fits(text)) {
            throw new CatalogueException.BadName(text);
        }
        return new CatalogueName(text);
    }

    /**
     * @return a name made from the folder's or zip's own: accents are dropped, other invalid characters become dashes
     */
    public static CatalogueName from(Path location) {
        String own = location.getFileName() == null ? "" : location.getFileName().toString();
        if (CatalogueFileName.isPacked(location)) {
            own = own.substring(0, own.lastIndexOf('.'));
        }
        String plain = Normalizer.normalize(own, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-");
        plain = trimmed(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        return new CatalogueName(fits(plain) ? plain : "catalogue");
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[._-]+|[._-]+$", "");
    }
}
