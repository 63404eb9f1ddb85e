package lookalike.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Recognises by its name a file that is a whole catalogue. */
public final class CatalogueFileName {

    /** Extensions of whole catalogues, zips under either name, in lower case. */
    public static final List<String> PACKED = List.of(".zip", ".lookalike");

    private CatalogueFileName() {}

    /** @return whether a file's name is that of a whole catalogue */
    public static boolean isPacked(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return PACKED.stream().anyMatch(name::endsWith);
    }
}
