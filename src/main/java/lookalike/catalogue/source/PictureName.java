package lookalike.catalogue.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a file says: whether it is a picture, what it is called without folder and ending. */
public final class PictureName {

    /** The endings by which pictures are known, upper or lower case. */
    public static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff");

    private static final Set<String> KNOWN = Set.copyOf(ENDINGS);

    private PictureName() { }

    /** @return whether the file's ending is a picture's */
    static boolean isPicture(String path) {
        return KNOWN.contains(ending(path));
    }

    /** @return the path without a picture's ending; unchanged if it has none, as {@code dress.2} has */
    public static String withoutEnding(String path) {
        return isPicture(path) ? path.substring(0, path.lastIndexOf('.')) : path;
    }

    /** @return what follows the last slash */
    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** @return the file's name without its folders and a picture's ending */
    public static String stem(String path) {
        return withoutEnding(file(path));
    }

    /** @return what follows the file's last dot, in lower case; empty if there is none */
    static String ending(String path) {
        String file = file(path);
        int dot = file.lastIndexOf('.');
        return dot < 1 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** @return whether a file or folder of this name is passed over: dot files, and what macOS adds to zips */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}
