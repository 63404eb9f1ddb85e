package lookalike.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the name of a file says about whether it is a whole catalogue. */
public final class CatalogueFileName {

    /** How files end that are a whole catalogue, a zip under either name; small letters. */
    public static final List<String> PACKED = List.of(".zip", ".lookalike");

    private CatalogueFileName() { }

    /** @return whether a file is a catalogue in one file by its name */
    public static boolean isPacked(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return PACKED.stream().anyMatch(name::endsWith);
    }
}
