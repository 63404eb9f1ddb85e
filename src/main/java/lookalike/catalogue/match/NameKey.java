package lookalike.catalogue.match;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import lookalike.catalogue.source.PictureName;

/**
 * The form in which names of pictures are compared: composed (NFC, as macOS decomposes the names of files), in lower
 * case, percent-decoded, without folders, a picture's extension and the query of a link behind it.
 */
final class NameKey {

    private NameKey() {}

    /** @return the key of a path or link without scheme: {@code tee} for {@code img/Tee.JPG?v=17} */
    static String of(String path) {
        return fold(PictureName.stem(withoutQuery(decode(path))));
    }

    /** @return the text in composed form and lower case, without spaces around it */
    static String fold(String text) {
        return composed(text).toLowerCase(Locale.ROOT).strip();
    }

    /** @return the text in composed form, with ordinary spaces */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0080') {
                return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ').replace('\u202F', ' ');
            }
        }
        return text;
    }

    /**
     * @return the path without what follows a picture's extension: {@code tee.jpg} for {@code tee.jpg?v=17}; Windows'
     *     wget writes an at sign
     */
    static String withoutQuery(String path) {
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if ((c == '?' || c == '#' || c == '@') && PictureName.isPicture(path.substring(0, i))) {
                return path.substring(0, i);
            }
        }
        return path;
    }

    /** @return the path with percent-encoded characters replaced, if all of its percent signs encode one */
    static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
