package lookalike.catalogue.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interprets file names: recognises pictures, and gives names without folder and extension. */
public final class PictureName {

    /** Usual extensions of pictures, in lower case; upper case is equal. Files with one of them are not opened. */
    public static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff");

    private static final Set<String> KNOWN = Set.copyOf(ENDINGS);

    /**
     * An extension with what shops, browsers and programs put behind it, {@code jpg?v=17}, {@code jpg_large},
     * {@code jpg.bak}, {@code jpg~}; and rarer extensions.
     */
    private static final Pattern UNUSUAL = Pattern.compile(
            "(.+)\\.(?:(?:jpe?g|png|gif|bmp|webp|tiff?)(?:[?#!~:@_-].*|\\.(?:bak|old|orig|save|copy|tmp|\\d{1,3})|\\d?)"
                    + "|jpe|jfif|jif|jfi|pjpeg|pjp|mpo|apng|dib|heic|heif|hif|avif|jp2|jxl|psd|tga|ico)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PictureName() {}

    /** @return whether the file has a picture's usual extension */
    public static boolean isPicture(String path) {
        return KNOWN.contains(ending(path));
    }

    /** Most texts that are asked about are cells of a table, often numbers. */
    private static boolean hasLetterAfterDot(String file) {
        for (int dot = file.indexOf('.', 1); dot > 0 && dot + 1 < file.length(); dot = file.indexOf('.', dot + 1)) {
            if (Character.isLetter(file.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the file has a picture's extension, if only a rare one or one with something behind it */
    public static boolean hasEnding(String path) {
        return withoutEnding(path).length() < path.length();
    }

    /** @return the path without a picture's extension; unchanged if it has none, as {@code dress.2} */
    public static String withoutEnding(String path) {
        if (isPicture(path)) {
            return path.substring(0, path.lastIndexOf('.'));
        }
        String file = file(path);
        if (!hasLetterAfterDot(file)) {
            return path;
        }
        Matcher unusual = UNUSUAL.matcher(file);
        return unusual.matches() ? path.substring(0, path.length() - file.length()) + unusual.group(1) : path;
    }

    /** @return what follows the last slash */
    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** @return the file's name without its folders and a picture's extension */
    public static String stem(String path) {
        return withoutEnding(file(path));
    }

    /** @return what follows the file's last dot, in lower case; empty if there is none */
    public static String ending(String path) {
        String file = file(path);
        int dot = file.lastIndexOf('.');
        return dot < 1 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** @return whether a file of this name is hidden */
    static boolean isHidden(String name) {
        return name.startsWith(".");
    }
}
