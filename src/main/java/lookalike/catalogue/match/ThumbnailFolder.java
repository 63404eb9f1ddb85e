package lookalike.catalogue.match;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of resized copies in the path of a picture: {@code thumbs/}, {@code 100x100/}, Magento's
 * {@code cache/0123456789abcdef0123456789abcdef/}.
 *
 * @param parent the path before it, ending with a slash unless it is empty
 * @param rest the folders after it, likewise
 * @param size about how large its pictures are: pixels, width times height
 * @param isClear whether its name can mean nothing else
 */
record ThumbnailFolder(String parent, String rest, long size, boolean isClear) {

    private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("thumb", 100), Map.entry("thumbs", 100),
            Map.entry("_thumbs", 100), Map.entry("thumbnail", 100), Map.entry("thumbnails", 100),
            Map.entry("mini", 80), Map.entry("minis", 80), Map.entry("miniatures", 100), Map.entry("vorschau", 150),
            Map.entry("vorschaubilder", 150), Map.entry("preview", 150), Map.entry("previews", 150),
            Map.entry("resized", 300), Map.entry("small", 200), Map.entry("medium", 400));
    private static final Pattern PIXELS = Pattern.compile("(\\d{2,4})x(\\d{2,4})|[wh]_?\\d{2,4}|\\d{2,4}px");
    private static final Pattern CACHE = Pattern.compile("(?i)(?<parent>(?:.*/)?)cache/(?:[^/]+/){0,4}?[0-9a-f]{32}/"
            + "(?<rest>.*)");
    private static final int HASH = 32;
    private static final long CACHED = 90_000;

    /**
     * @param path of a folder, ending with a slash
     * @return the innermost such folder in it, or null
     */
    static @Nullable ThumbnailFolder of(String path) {
        for (int end = path.length() - 1; end > 0;) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            String name = path.substring(start, end);
            long size = size(name);
            if (size > 0) {
                boolean isClear = !name.equalsIgnoreCase("small") && !name.equalsIgnoreCase("medium");
                return new ThumbnailFolder(path.substring(0, start), path.substring(end + 1), size, isClear);
            }
            if (name.length() == HASH) {
                Matcher cache = CACHE.matcher(path);
                if (cache.matches()) {
                    return new ThumbnailFolder(cache.group("parent"), cache.group("rest"), CACHED, true);
                }
            }
            end = start - 1;
        }
        return null;
    }

    private static long size(String name) {
        if (name.length() > 14) {
            return 0;
        }
        String folded = NameKey.fold(name);
        Integer side = NAMES.get(folded);
        if (side != null) {
            return (long) side * side;
        }
        Matcher pixels = PIXELS.matcher(folded);
        if (!pixels.matches()) {
            return 0;
        }
        if (pixels.group(1) != null) {
            return Long.parseLong(pixels.group(1)) * Long.parseLong(pixels.group(2));
        }
        long width = Long.parseLong(folded.replaceAll("\\D", ""));
        return width * width;
    }
}
