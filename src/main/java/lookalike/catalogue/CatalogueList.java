package lookalike.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** @return the one that was read last; empty if none can be read */
    public Optional<CatalogueEntry> latest() {
        return readable.stream().max(Comparator.comparing(CatalogueEntry::read));
    }

    /** @return whether there is no catalogue at all */
    public boolean isEmpty() {
        return readable.isEmpty() && unreadable.isEmpty();
    }
}
