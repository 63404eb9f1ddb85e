package lookalike.catalogue.table;

import java.util.HashSet;
import java.util.Set;
import lookalike.catalogue.source.PictureName;

/** The ids of a catalogue's products, none twice. */
public final class ProductIds {

    private final Set<String> taken = new HashSet<>();

    /** @return whether {@code id} was free, and takes it */
    boolean take(String id) {
        return taken.add(id);
    }

    /**
     * Takes the shortest free name of a picture: its file name without the ending; where that is taken, as among
     * {@code men/1.jpg} and {@code women/1.jpg}, with its folders; where {@code 1.jpg} lies beside {@code 1.png}, with
     * its ending too.
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
