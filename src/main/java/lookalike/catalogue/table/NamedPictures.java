package lookalike.catalogue.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.match.ResizedCopies;

/** The pictures that rows name, and those that need no row because they are resized copies. */
final class NamedPictures {

    private final PictureIndex index;
    private final BitSet named;
    /** Originals of which the picture itself or a copy is named. */
    private final BitSet families = new BitSet();
    /** By original, its first copy that is named. */
    private final Map<Integer, Integer> namedCopies = new HashMap<>();

    /** Nothing is named yet. */
    NamedPictures(PictureIndex index) {
        this(index, new BitSet());
    }

    /** @param named by their numbers */
    NamedPictures(PictureIndex index, BitSet named) {
        this.index = index;
        this.named = new BitSet();
        named.stream().forEach(this::add);
    }

    void add(int picture) {
        named.set(picture);
        int original = index.copies().original(picture);
        families.set(original);
        if (original != picture) {
            namedCopies.putIfAbsent(original, picture);
        }
    }

    boolean contains(int picture) {
        return named.get(picture);
    }

    /** @return whether it is left out as a resized copy of another picture */
    boolean isNeedlessCopy(int picture) {
        ResizedCopies copies = index.copies();
        boolean isFamilyNamed = families.get(copies.original(picture));
        return !contains(picture) && (isFamilyNamed || copies.isCopy(picture) && !copies.isDoubtful(picture));
    }

    /** @return whether no row names it and it is no copy */
    boolean isLeftOver(int picture) {
        return !contains(picture) && !isNeedlessCopy(picture);
    }

    /** @return the picture that a needless copy is left out for: the original, or the copy that a row names */
    int keptFor(int copy) {
        int original = index.copies().original(copy);
        return contains(original) ? original : namedCopies.getOrDefault(original, original);
    }
}
