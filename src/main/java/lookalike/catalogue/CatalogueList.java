package lookalike.catalogue;

import java.util.List;

/**
 * The catalogues of a data folder.
 *
 * @param readable those that can be read, by name
 * @param unreadable the others, by name
 */
public record CatalogueList(List<CatalogueEntry> readable, List<UnreadableCatalogue> unreadable) {

    public CatalogueList {
        readable = List.copyOf(readable);
        unreadable = List.copyOf(unreadable);
    }

    /** @return whether there is no catalogue at all */
    public boolean isEmpty() {
        return readable.isEmpty() && unreadable.isEmpty();
    }
}
