package lookalike.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;

/** All catalogues of a data folder, by name. */
public final class CatalogueShelf {

    /**
     * One line of the list.
     *
     * @param name its name in the data folder
     * @param location the folder or zip that it was read from
     * @param products how many
     * @param problems how many things were skipped
     * @param read when
     */
    public record Entry(String name, Path location, int products, int problems, Instant read) { }

    /** @param home where the catalogues are kept */
    public CatalogueShelf(DataFolder home) {
    }

    /**
     * Reads a folder or zip and keeps what it finds under a name. The same name again updates the catalogue, also
     * from another place (a catalogue that was moved keeps its features), unless the name stands for a different
     * place that still exists.
     *
     * @param csv the CSV to read instead of the one found; relative paths from the working directory
     * @param name letters, digits, dash, underscore, dot; by default made from the folder's or zip's name
     */
    public Catalogue add(Path location, Optional<Path> csv, Optional<String> name, Progress progress)
            throws CatalogueException, StorageException {
        throw new UnsupportedOperationException();
    }

    /** Reads a catalogue's folder or zip again and keeps what has changed. */
    public Catalogue refresh(String name, Progress progress) throws CatalogueException, StorageException {
        throw new UnsupportedOperationException();
    }

    /** @throws CatalogueException if there is none of that name; the sentence lists those that there are */
    public Catalogue open(String name) throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** @return every catalogue, by name */
    public List<Entry> list() throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** Forgets a catalogue and its features; its pictures and CSV stay where they are. */
    public void remove(String name) throws CatalogueException, StorageException {
        throw new UnsupportedOperationException();
    }

    /** @return the folder that holds everything kept of a catalogue, for the rooms that keep more of it */
    public Path folder(String name) {
        throw new UnsupportedOperationException();
    }
}
