package lookalike.catalogue.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the picture that a cell names: {@code 12}, {@code 12.jpg}, {@code images/12.jpg}, {@code .\images\12.JPG},
 * {@code https://shop.example/p/12.jpg?w=80}. Upper and lower case are equal. Among files of the same name the one
 * that shares most of the cell's path wins, then the one with the same extension, then the first in sorted order.
 */
public final class PictureIndex {

    private static final int LONGEST_CELL = 2_000;

    private final Map<String, List<Integer>> byStem;
    private final List<String> images;

    /** @param images sorted relative paths */
    public PictureIndex(List<String> images) {
        this.images = images;
        this.byStem = HashMap.newHashMap(images.size());
        for (int i = 0; i < images.size(); i++) {
            byStem.computeIfAbsent(folded(PictureName.stem(images.get(i))), _ -> new ArrayList<>(1)).add(i);
        }
    }

    /** @return all pictures, sorted */
    public List<String> images() {
        return images;
    }

    /** @return the number of the picture that a cell names, or -1 if it names none */
    public int find(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST_CELL) {
            return -1;
        }
        String path = folded(path(cell));
        List<Integer> candidates = byStem.get(PictureName.stem(path));
        if (candidates == null) {
            return -1;
        }
        int best = candidates.getFirst();
        for (int candidate : candidates.subList(1, candidates.size())) {
            if (likeness(candidate, path) > likeness(best, path)) {
                best = candidate;
            }
        }
        return best;
    }

    /** @return the other pictures whose paths differ from this one's only in the extension */
    public IntStream sameButEnding(int image) {
        String path = PictureName.withoutEnding(images.get(image));
        return byStem.getOrDefault(folded(PictureName.stem(images.get(image))), List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other != image && PictureName.withoutEnding(images.get(other)).equals(path));
    }

    private int likeness(int image, String path) {
        String[] mine = folded(images.get(image)).split("/");
        String[] theirs = path.split("/");
        int folders = 0;
        while (folders + 1 < Math.min(mine.length, theirs.length)
                && mine[mine.length - 2 - folders].equals(theirs[theirs.length - 2 - folders])) {
            folders++;
        }
        return 2 * folders + (mine[mine.length - 1].equals(theirs[theirs.length - 1]) ? 1 : 0);
    }

    private static String path(String cell) {
        String path = cell.replace('\\', '/');
        int scheme = path.indexOf("://");
        if (scheme < 0) {
            return path;
        }
        path = path.substring(scheme + 3).replaceFirst("[?#].*", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
