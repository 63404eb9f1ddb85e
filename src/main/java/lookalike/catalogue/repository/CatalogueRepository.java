package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CatalogueName;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.source.SourceState;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueMeta;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;

/** All catalogues of a data folder, by name. */
public final class CatalogueRepository {

    private final DataFolder home;
    private final CatalogueFolders folders;

    /** @param home the data folder */
    public CatalogueRepository(DataFolder home) {
        this.home = home;
        this.folders = new CatalogueFolders(home);
    }

    /**
     * Reads a folder or zip and stores it as a catalogue under a name. If the name exists, the catalogue is updated,
     * even from another place (a catalogue that was moved keeps its features), unless its own place still exists.
     *
     * @param csv the CSV to read instead of the one found; relative paths from the working directory
     * @param name as people call it, see {@link CatalogueName}; by default made from the folder's or zip's name
     * @param progress told rows and pictures done and all of them, -1 before they are counted
     * @throws java.util.concurrent.CancellationException when stopped by the progress; nothing has changed
     */
    public Catalogue add(Path location, Optional<Path> csv, Optional<String> name, Progress progress)
            throws CatalogueException, StorageException {
        return add(location, csv, name, ColumnMapping.USUAL, progress);
    }

    /**
     * Does the same and stores the meanings of columns.
     *
     * @param meanings the user's choice of what columns mean
     */
    public Catalogue add(Path location, Optional<Path> csv, Optional<String> name, ColumnMapping meanings,
            Progress progress) throws CatalogueException, StorageException {
        Path place = location.toAbsolutePath().normalize();
        CatalogueName chosen = name.isPresent() ? CatalogueName.of(name.get()) : CatalogueName.from(place);
        folders.checkFree(chosen.text(), place);
        return read(chosen.text(), place, csv.map(file -> file.toAbsolutePath().normalize()), meanings, true,
                progress);
    }

    /**
     * Begins a catalogue that is made in another way than by reading a folder or zip.
     *
     * @param place where it comes from, absolute
     * @param isMoved whether a catalogue of this name from another place is replaced even if that place exists
     * @throws CatalogueException.NameTaken if the name is that of another place's catalogue
     */
    public StagedCatalogue stage(String name, Path place, boolean isMoved)
            throws CatalogueException, StorageException {
        CatalogueName chosen = CatalogueName.of(name);
        if (place.startsWith(home.catalogues())) {
            throw new CatalogueException.InDataFolder(place, home.catalogues());
        }
        if (!isMoved) {
            folders.checkFree(chosen.text(), place);
        }
        home.prepare();
        return StagedCatalogue.at(chosen, folders.place(chosen.text()));
    }

    /**
     * Reads a folder or zip and stores nothing.
     *
     * @param csv the CSV to read instead of the one found
     * @return what it would give as a catalogue
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public CataloguePreview preview(Path location, Optional<Path> csv, ColumnMapping meanings, Progress progress)
            throws CatalogueException, StorageException {
        Path place = location.toAbsolutePath().normalize();
        PreviewSink sink = new PreviewSink();
        try (CatalogueFiles files = CatalogueFiles.open(place)) {
            new CatalogueReader(files, place, sink, progress).read(csv, meanings, true);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(place, problem);
        }
        return sink.preview();
    }

    /** @return the pictures of a folder or zip, to be closed by the caller; stores nothing */
    public ImageSource picturesAt(Path location) throws CatalogueException {
        return CatalogueFiles.open(location.toAbsolutePath().normalize());
    }

    /**
     * Reads a catalogue from another folder or zip from now on; features of the same pictures are kept.
     *
     * @throws CatalogueException if there is none of that name, or no pictures at the place
     */
    public Catalogue relocate(String name, Path location, Progress progress)
            throws CatalogueException, StorageException {
        CatalogueMeta kept = kept(name).orElseThrow(() -> unknown(name));
        return read(name, location.toAbsolutePath().normalize(), Optional.empty(), kept.mapping(), false,
                progress);
    }

    /**
     * Writes a catalogue's pictures and its CSV into one file that can be added elsewhere, on any machine.
     *
     * @param place the file, written whole or not at all
     * @param progress told pictures done and all of them
     * @throws CatalogueException if there is none of that name, or a part of it cannot be read
     */
    public void export(String name, Path place, Progress progress) throws CatalogueException, StorageException {
        CatalogueMeta kept = kept(name).orElseThrow(() -> unknown(name));
        Path location = kept.location();
        if (kept.pictures().isPresent()) {
            throw new CatalogueException.MadeOfParts(name, location);
        }
        try (CatalogueFiles files = CatalogueFiles.open(location)) {
            new CataloguePackage(files, kept.csv(), kept.mapping()).write(place.toAbsolutePath(), progress);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(location, problem);
        }
    }

    /**
     * Checks that a catalogue can be renamed, and changes nothing.
     *
     * @return the other name, in Unicode's composed form
     * @throws CatalogueException if there is no catalogue of the first name, or one of the second, or if another run
     *     is reading or indexing it
     */
    public String nameFor(String name, String other) throws CatalogueException, StorageException {
        if (!folders.contains(name)) {
            throw unknown(name);
        }
        CatalogueName wanted = CatalogueName.of(other);
        Optional<CatalogueMeta> taken = kept(wanted.text());
        if (taken.isPresent() || Files.exists(folder(wanted.text()))) {
            throw new CatalogueException.NameTaken(wanted.text(),
                    taken.map(CatalogueMeta::location).orElse(folder(wanted.text())));
        }
        // Let go before it is moved, which Windows refuses while a file in it is open.
        folders.locks(name).close();
        return wanted.text();
    }

    /**
     * Renames a catalogue, and its folder with it: whole or not at all. On Windows this fails while it is open.
     *
     * @return the name, in Unicode's composed form
     * @throws CatalogueException if there is no catalogue of the first name, or one of the second, or if another run
     *     is reading or indexing it
     */
    public String rename(String name, String other) throws CatalogueException, StorageException {
        CatalogueName wanted = new CatalogueName(nameFor(name, other));
        folders.forgetReplaced(name);
        NameFile.write(folder(name), new CatalogueName(name), wanted);
        try {
            Files.move(folder(name), folder(wanted.text()));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder(name), problem);
        }
        try {
            NameFile.write(folder(wanted.text()), wanted);
        } catch (StorageException _) {
            // It is renamed: the file has both names, and is read as it is.
        }
        return wanted.text();
    }

    /** Reads a catalogue's folder or zip again and stores the changes; does nothing if its files are unchanged. */
    public Catalogue refresh(String name, Progress progress) throws CatalogueException, StorageException {
        CatalogueMeta kept = kept(name).orElseThrow(() -> unknown(name));
        if (kept.source().isPresent() && kept.source().equals(SourceState.of(kept.location(), kept.csv()))) {
            CatalogueWriter.sweep(folder(name));
            return open(name);
        }
        return read(name, kept.location(), kept.csv(), kept.mapping(), false, progress);
    }

    /** @throws CatalogueException if there is none of that name; it lists the existing ones */
    public Catalogue open(String name) throws CatalogueException {
        Optional<Catalogue> catalogue = folders.contains(name)
                ? Catalogue.open(NameFile.read(folder(name)), folder(name)) : Optional.empty();
        return catalogue.orElseThrow(() -> unknown(name));
    }

    /** @throws CatalogueException if there is none of that name; reads nothing of it */
    public void check(String name) throws CatalogueException {
        if (!folders.contains(name)) {
            throw unknown(name);
        }
    }

    /** @return whether a catalogue was put together from parts, and not read from a folder or zip */
    public boolean isOfParts(String name) throws CatalogueException {
        return kept(name).flatMap(CatalogueMeta::pictures).isPresent();
    }

    /** @return every catalogue */
    public CatalogueList all() throws CatalogueException {
        return folders.all();
    }

    /** @return those that can be read, by name */
    public List<CatalogueEntry> list() throws CatalogueException {
        return all().readable();
    }

    /**
     * Deletes a catalogue and its features; its pictures and CSV stay where they are. Works on damaged ones too; on
     * Windows it fails while the catalogue is open.
     *
     * @throws CatalogueException.Busy if another run is reading or indexing it
     */
    public void remove(String name) throws CatalogueException, StorageException {
        if (!folders.contains(name)) {
            throw unknown(name);
        }
        folders.remove(name);
    }

    /**
     * Deletes what is left of a catalogue that was not read to its end, or that another run has removed while its
     * features were computed; does nothing if there is a catalogue of this name, or another run is making one.
     */
    public void sweep(String name) throws CatalogueException, StorageException {
        folders.sweep(name);
    }

    /**
     * @return the folder with everything stored for a catalogue, for packages that store more there
     * @throws IllegalArgumentException if no catalogue can have this name
     */
    public Path folder(String name) {
        return folders.of(name);
    }

    private Catalogue read(String name, Path location, Optional<Path> csv, ColumnMapping meanings, boolean isNew,
            Progress progress) throws CatalogueException, StorageException {
        if (location.startsWith(home.catalogues())) {
            throw new CatalogueException.InDataFolder(location, home.catalogues());
        }
        boolean done = false;
        // Before reading, so that a change meanwhile is noticed the next time.
        Optional<String> source = SourceState.of(location, csv);
        try (CatalogueFiles files = CatalogueFiles.open(location)) {
            home.prepare();
            try (CatalogueWriter writer = folders.writer(name)) {
                boolean fresh = !folders.contains(name);
                if (isNew) {
                    // Another run may have added one since.
                    folders.checkFree(name, location);
                }
                new CatalogueReader(files, location, writer, progress).read(csv, meanings, isNew);
                // What a disk that is taken away no longer lists is not deleted.
                files.checkPresent();
                if (fresh) {
                    NameFile.write(folder(name), new CatalogueName(name));
                }
                writer.finish(location, csv, meanings, Instant.now().truncatedTo(ChronoUnit.MILLIS), source);
            }
            done = true;
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder(name), problem);
        } finally {
            if (!done) {
                folders.sweep(name);
            }
        }
        return open(name);
    }

    private Optional<CatalogueMeta> kept(String name) throws CatalogueException {
        return folders.meta(name);
    }

    private CatalogueException unknown(String name) {
        try {
            return new CatalogueException.Unknown(name, folders.names());
        } catch (CatalogueException problem) {
            return problem;
        }
    }
}
