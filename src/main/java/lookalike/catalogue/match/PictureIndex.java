package lookalike.catalogue.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.catalogue.source.PictureName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the picture that a cell names: {@code 12}, {@code 12.jpg}, {@code images/12.jpg}, {@code .\images\12.JPG},
 * {@code https://shop.example/p/12.jpg?w=80}. Among files of the same name the one that shares most of the cell's
 * path wins, then the one that is spelt exactly so, then composed and decomposed accents are equal, then upper and
 * lower case; then the one with the same extension, the one that is no resized copy, the one that lies as deep as the
 * cell says, and the first in sorted order. A size that a shop's server adds to a name ({@code 12_600x600.jpg}) counts
 * only if no file has it.
 */
public final class PictureIndex {

    private static final int LONGEST_CELL = 2_000;
    private static final int NONE = -1;

    private final List<String> images;
    /** By key, the first picture. */
    private final Map<String, Integer> first;
    /** By picture, the next with the same key, or {@link #NONE}. */
    private final int[] next;
    private final ResizedCopies copies;
    private @Nullable NumberedNames numbers;

    /** @param images sorted relative paths */
    public PictureIndex(List<String> images) {
        this.images = images;
        this.first = HashMap.newHashMap(images.size());
        this.next = new int[images.size()];
        for (int i = images.size() - 1; i >= 0; i--) {
            Integer later = first.put(NameKey.of(images.get(i)), i);
            next[i] = later == null ? NONE : later;
        }
        this.copies = new ResizedCopies(images);
    }

    /** @return all pictures, sorted */
    public List<String> images() {
        return images;
    }

    /** @return which of them are resized copies of others */
    public ResizedCopies copies() {
        return copies;
    }

    /** @return the number of the picture that a cell names, or -1 if it names none */
    public int find(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST_CELL) {
            return NONE;
        }
        String path = CellPath.of(cell);
        int found = best(path);
        if (found == NONE) {
            found = sized(path);
        }
        if (found == NONE && path.indexOf('/') >= 0) {
            for (String other : CellPath.others(cell)) {
                found = found == NONE ? best(other) : found;
            }
        }
        return found;
    }

    /**
     * Finds the picture of a number that a spreadsheet changed: {@code 108775000} for {@code 0108775000.jpg},
     * {@code 15000.0}, {@code 1.5E+4}, {@code 15,000} or {@code '15000} for {@code 15000.jpg}. To be asked only if
     * {@link #find} finds none.
     *
     * @return the picture, or -1 if none or several can be meant
     */
    public int findChanged(String cell) {
        if (cell.isEmpty() || cell.length() > NumberedNames.LONGEST_CELL) {
            return NONE;
        }
        if (numbers == null) {
            numbers = new NumberedNames(images, copies);
        }
        return numbers.find(cell);
    }

    /**
     * @param cell names the picture, perhaps as the last of several
     * @param from a position in the cell
     * @return whether the picture's path ends as the cell does from the name on that this position lies in
     */
    public boolean isNamedFrom(int picture, String cell, int from) {
        String path = cell.replace('\\', '/');
        String tail = path.substring(path.lastIndexOf('/', from) + 1);
        String[] mine = images.get(picture).split("/");
        String[] wanted = tail.split("/");
        if (wanted.length > mine.length || !NameKey.of(tail).equals(NameKey.of(images.get(picture)))) {
            return false;
        }
        return IntStream.range(0, wanted.length - 1).allMatch(i -> NameKey.fold(wanted[i])
                .equals(NameKey.fold(mine[mine.length - wanted.length + i])));
    }

    /** @return the other pictures whose paths differ from this one's only in the extension */
    public IntStream sameButEnding(int image) {
        String path = PictureName.withoutEnding(images.get(image));
        Integer candidate = first.get(NameKey.of(images.get(image)));
        IntStream.Builder same = IntStream.builder();
        for (int other = candidate == null ? NONE : candidate; other != NONE; other = next[other]) {
            if (other != image && PictureName.withoutEnding(images.get(other)).equals(path)) {
                same.add(other);
            }
        }
        return same.build();
    }

    private int best(String path) {
        Integer candidate = first.get(NameKey.of(path));
        if (candidate == null) {
            return NONE;
        }
        int best = candidate;
        if (next[best] == NONE) {
            return best;
        }
        Likeness wanted = new Likeness(path);
        long highest = wanted.to(images.get(best), copies.isCopy(best));
        for (int other = next[best]; other != NONE; other = next[other]) {
            long likeness = wanted.to(images.get(other), copies.isCopy(other));
            if (likeness > highest) {
                highest = likeness;
                best = other;
            }
        }
        return best;
    }

    /** The cell may name a size that was not downloaded, or the files may be copies whose original is missing. */
    private int sized(String path) {
        String key = NameKey.of(path);
        SizedName size = SizedName.of(key);
        String original = size == null ? key : size.original();
        int found = size == null ? NONE : best(path.substring(0, path.lastIndexOf('/') + 1) + original);
        return found == NONE ? copies.standIn(original) : found;
    }

    /** How well pictures of one key fit a path. */
    private static final class Likeness {

        private final String path;
        private final String[] parts;

        Likeness(String path) {
            this.path = NameKey.decode(path);
            this.parts = this.path.split("/");
        }

        /** @return higher for pictures that fit better; at least 0 */
        long to(String image, boolean copy) {
            String[] mine = image.split("/");
            int folders = 0;
            int exact = 0;
            while (folders + 1 < Math.min(mine.length, parts.length)) {
                String folder = mine[mine.length - 2 - folders];
                String wanted = parts[parts.length - 2 - folders];
                if (!NameKey.fold(folder).equals(NameKey.fold(wanted))) {
                    break;
                }
                exact += folder.equals(wanted) ? 1 : 0;
                folders++;
            }
            return ((((folders * 64L + exact) * 8 + spelling(mine[mine.length - 1])) * 4
                    + ending(mine[mine.length - 1])) * 2 + (copy ? 0 : 1)) * 2 + (mine.length == parts.length ? 1 : 0);
        }

        private int spelling(String file) {
            String wanted = parts[parts.length - 1];
            if (PictureName.stem(file).equals(PictureName.stem(wanted))) {
                return 3;
            }
            String mine = stem(file);
            String theirs = stem(wanted);
            if (mine.equals(theirs)) {
                return 2;
            }
            return NameKey.composed(mine).equals(NameKey.composed(theirs)) ? 1 : 0;
        }

        private static String stem(String file) {
            return PictureName.stem(NameKey.withoutQuery(NameKey.decode(file)));
        }

        private int ending(String file) {
            String wanted = ending(parts[parts.length - 1], false);
            if (wanted.equals(ending(file, false))) {
                return 2;
            }
            return ending(parts[parts.length - 1], true).equals(ending(file, true)) ? 1 : 0;
        }

        private static String ending(String file, boolean folded) {
            String name = NameKey.withoutQuery(file);
            return folded ? PictureName.ending(name) : name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
