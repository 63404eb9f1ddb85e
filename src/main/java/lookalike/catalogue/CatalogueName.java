package lookalike.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a catalogue, as people call it, and the name of its folder, which must be allowed on Linux, macOS and
 * Windows. A plain name (letters a to z, digits, dash, underscore, dot) is its folder's, too; the folder of any other
 * one has a plain form of the name and a part of its SHA-256, so that each name has one folder and no other name has.
 *
 * @param text of any language's letters, digits, blanks and signs but slashes, at most {@value #LONGEST}; begins with a
 *     letter or digit; in Unicode's composed form
 */
public record CatalogueName(String text) {

    /** Most characters; leaves room in Windows' 260 for the folders around it. */
    public static final int LONGEST = 64;

    private static final int LONGEST_PLAIN_PART = 40;
    private static final int HASH_DIGITS = 10;
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}][^\\p{Cc}\\p{Zl}\\p{Zp}/\\\\\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    public CatalogueName {
        text = normal(text);
        if (!fits(text)) {
            throw new IllegalArgumentException("not a catalogue's name: " + text);
        }
    }

    /** @return whether a text can be the name of a catalogue */
    public static boolean fits(String text) {
        String normal = normal(text);
        return normal.length() <= LONGEST && SHAPE.matcher(normal).matches();
    }

    /** @throws CatalogueException if {@code text} cannot be a name */
    public static CatalogueName of(String text) throws CatalogueException {
        if (!fits(text)) {
            throw new CatalogueException.BadName(text);
        }
        return new CatalogueName(text);
    }

    /**
     * @return a plain name made from the folder's or zip's own, which needs no quotes on a command line: accents are
     *     dropped, other signs become dashes
     */
    public static CatalogueName from(Path location) {
        String plain = plain(own(location), LONGEST);
        return new CatalogueName(isPlain(plain) ? plain : "catalogue");
    }

    /** @return the folder's or zip's own name with its blanks and letters, or as near to that as a name can be */
    public static CatalogueName suggestion(Path location) {
        String own = normal(own(location)).replaceAll("^[^\\p{L}\\p{N}]+", "");
        int length = Math.min(own.length(), LONGEST);
        // A letter of two characters is not cut in half.
        boolean isCut = length < own.length() && Character.isHighSurrogate(own.charAt(length - 1));
        String text = own.substring(0, isCut ? length - 1 : length);
        return fits(text) ? new CatalogueName(text) : from(location);
    }

    private static String own(Path location) {
        Path name = location.getFileName();
        String own = name == null ? "" : name.toString();
        return CatalogueFileName.isPacked(location) ? own.substring(0, own.lastIndexOf('.')) : own;
    }

    /** @return the name of the catalogue's folder in the data folder */
    public String folder() {
        String part = plain(text, LONGEST_PLAIN_PART);
        return isPlain(text) ? text : (part.isEmpty() ? "catalogue" : part) + "-" + hash();
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches() && !DEVICE.matcher(text).matches();
    }

    private static String plain(String text, int most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-");
        return trimmed(plain.length() > most ? plain.substring(0, most) : plain);
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[._-]+|[._-]+$", "");
    }
}
