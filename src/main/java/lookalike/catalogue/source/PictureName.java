package lookalike.catalogue.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Interprets file names: recognises pictures, and gives names without folder and extension. */
public final class PictureName {

    /** Extensions of pictures, in lower case; upper case is equal. */
    public static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff");

    private static final Set<String> KNOWN = Set.copyOf(ENDINGS);

    private PictureName() {}

    /** @return whether the file has a picture's extension */
    static boolean isPicture(String path) {
        return KNOWN.contains(ending(path));
    }

    /** @return the path without a picture's extension; unchanged if it has none, as {@code dress.2} */
    public static String withoutEnding(String path) {
        return isPicture(path) ? path.substring(0, path.lastIndexOf('.')) : path;
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
    static String ending(String path) {
        String file = file(path);
        int dot = file.lastIndexOf('.');
        return dot < 1 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** @return whether a file or folder of this name is skipped: dot files, and files that macOS adds to zips */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}
