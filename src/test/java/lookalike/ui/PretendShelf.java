package lookalike.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.UnreadableCatalogue;

/** The fake catalogues that are listed. */
final class PretendShelf {

    private final List<CatalogueEntry> entries = new ArrayList<>();
    private final List<UnreadableCatalogue> unreadable = new ArrayList<>();
    private String reserved = "";

    /** Adds a catalogue. */
    synchronized void add(String name, int products) {
        entries.add(new CatalogueEntry(name, Path.of(name), products, 0, Instant.EPOCH));
    }

    /** Adds a catalogue, unless it is there. */
    synchronized void addIfAbsent(String name, int products) {
        if (!has(name)) {
            add(name, products);
        }
    }

    /** Adds a catalogue that cannot be read. */
    synchronized void ruin(String name) {
        unreadable.add(new UnreadableCatalogue(name,
                new CatalogueException.DamagedDatabase(Path.of("catalogue-0.db"), null)));
    }

    /** Another program takes this name just before a catalogue is added. */
    synchronized void reserve(String name) {
        reserved = name;
    }

    /** Complains if another program has taken the name. */
    synchronized void checkFree(String name) throws CatalogueException {
        if (reserved.equals(name)) {
            throw new CatalogueException.NameTaken(name, Path.of(name));
        }
    }

    synchronized CatalogueList all() {
        return new CatalogueList(entries, unreadable);
    }

    synchronized void rename(String name, String other) throws CatalogueException {
        if (has(other)) {
            throw new CatalogueException.NameTaken(other, Path.of(other));
        }
        remove(name);
        add(other, 240);
    }

    synchronized void remove(String name) {
        entries.removeIf(entry -> entry.name().equals(name));
    }

    private boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }
}
