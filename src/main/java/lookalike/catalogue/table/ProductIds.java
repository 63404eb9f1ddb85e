package lookalike.catalogue.table;

import java.util.HashSet;
import java.util.Set;
import lookalike.catalogue.source.PictureName;

/** The ids of a catalogue's products, each used once. */
public final class ProductIds {

    private final Set<String> taken = new HashSet<>();

    /** @return whether no product has this id */
    boolean isFree(String id) {
        return !taken.contains(id);
    }

    /** @return whether {@code id} was free; it is now taken */
    boolean take(String id) {
        return taken.add(id);
    }

    /**
     * Takes the shortest free name for a picture: its file name without extension; if that is taken, as for
     * {@code men/1.jpg} and {@code women/1.jpg}, with its folders; for {@code 1.jpg} beside {@code 1.png}, with its
     * extension too.
     */
    public String of(String image) {
        String[] names = {PictureName.stem(image), PictureName.withoutEnding(image), image};
        for (String name : names) {
            if (!name.isBlank() && taken.add(name)) {
                return name;
            }
        }
        String numbered = image;
        for (int n = 2; !taken.add(numbered); n++) {
            numbered = image + " (" + n + ")";
        }
        return numbered;
    }
}
