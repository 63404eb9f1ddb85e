package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.CatalogueName;
import lookalike.catalogue.UnreadableCatalogue;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueMeta;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;

/** The folders of the catalogues in a data folder: a folder is a catalogue if a database is in it. */
final class CatalogueFolders {

    private static final int ATTEMPTS = 100;

    private final DataFolder home;

    CatalogueFolders(DataFolder home) {
        this.home = home;
    }

    /**
     * @return the folder that a catalogue gets
     * @throws IllegalArgumentException if no catalogue can have this name
     */
    Path place(String name) {
        return home.catalogues().resolve(new CatalogueName(name).folder());
    }

    /**
     * @return the folder that a catalogue is in: its place, unless a program was killed while replacing it
     * @throws IllegalArgumentException if no catalogue can have this name
     */
    Path of(String name) {
        return ReplacedFolder.present(place(name));
    }

    boolean contains(String name) throws CatalogueException {
        return CatalogueName.fits(name) && hasCatalogues() && Catalogue.isIn(of(name));
    }

    /** @return whether there are any; a folder that may not be looked into is not the same as none */
    private boolean hasCatalogues() throws CatalogueException {
        try {
            return Files.readAttributes(home.catalogues(), BasicFileAttributes.class).isDirectory();
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(home.root(), problem);
        }
    }

    /** @return the names of all catalogues, and those of folders that may hold one but cannot be looked into */
    List<String> names() throws CatalogueException {
        if (!hasCatalogues()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.catalogues())) {
            folders.forEach(folder -> names.add(NameFile.read(folder)));
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(home.catalogues(), problem);
        } catch (DirectoryIteratorException problem) {
            throw new CatalogueException.NotReadable(home.catalogues(), Objects.requireNonNull(problem.getCause()));
        }
        List<String> found = new ArrayList<>();
        for (String name : names.stream().sorted().distinct().toList()) {
            if (mayBe(name)) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    /** @return what is stored of a catalogue; empty if there is none */
    Optional<CatalogueMeta> meta(String name) throws CatalogueException {
        return contains(name) ? CatalogueMeta.read(of(name)) : Optional.empty();
    }

    /** @return every catalogue, by name */
    CatalogueList all() throws CatalogueException {
        List<CatalogueEntry> readable = new ArrayList<>();
        List<UnreadableCatalogue> unreadable = new ArrayList<>();
        for (String name : names()) {
            try {
                meta(name).ifPresent(kept -> readable.add(new CatalogueEntry(name, kept.location(), kept.products(),
                        kept.problems(), kept.read())));
            } catch (CatalogueException problem) {
                unreadable.add(new UnreadableCatalogue(name, problem));
            }
        }
        return new CatalogueList(readable, unreadable);
    }

    private boolean mayBe(String name) {
        try {
            return contains(name);
        } catch (CatalogueException _) {
            // Reading it tells why.
            return true;
        }
    }

    /**
     * @return all locks of a catalogue
     * @throws CatalogueException.Busy if another run holds one
     */
    FolderLocks locks(String name) throws CatalogueException, StorageException {
        return FolderLocks.take(of(name)).orElseThrow(() -> new CatalogueException.Busy(of(name), null));
    }

    /**
     * Deletes what a program has left that was killed after it had replaced a catalogue: it would come back once the
     * catalogue is gone from its place.
     */
    void forgetReplaced(String name) throws CatalogueException, StorageException {
        Path place = place(name);
        if (Files.isDirectory(place)) {
            StagedCatalogue.delete(ReplacedFolder.of(place));
        }
    }

    /** Deletes the folder of a catalogue. */
    void remove(String name) throws CatalogueException, StorageException {
        forgetReplaced(name);
        try (FolderLocks locks = locks(name)) {
            // The database first: without it the folder is no catalogue, even if deleting the rest fails.
            Catalogue.forget(of(name));
            locks.deleteFolder();
        }
    }

    /** Deletes a folder that is no catalogue, unless anyone is writing there. */
    void sweep(String name) throws CatalogueException, StorageException {
        Path folder = of(name);
        if (Catalogue.isIn(folder) || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Optional<FolderLocks> locks = FolderLocks.take(folder);
            if (locks.isPresent()) {
                try (FolderLocks held = locks.get()) {
                    if (!Catalogue.isIn(folder)) {
                        held.deleteFolder();
                    }
                }
            }
        } catch (StorageException problem) {
            // Otherwise another run has just deleted it, and perhaps made it again.
            if (!(problem.getCause() instanceof NoSuchFileException)) {
                throw problem;
            }
        }
    }

    /** Another run that fails may delete the folder before it is locked. */
    CatalogueWriter writer(String name) throws CatalogueException, StorageException, IOException {
        Path folder = of(name);
        for (int times = 1;; times++) {
            try {
                Files.createDirectories(folder);
                return CatalogueWriter.open(folder);
            } catch (FileAlreadyExistsException deleted) {
                if (Files.isRegularFile(folder) || times == ATTEMPTS) {
                    throw deleted;
                }
            } catch (StorageException problem) {
                if (!(problem.getCause() instanceof NoSuchFileException) || times == ATTEMPTS) {
                    throw problem;
                }
            }
        }
    }

    /** @throws CatalogueException.NameTaken if a name is that of another folder's or zip's catalogue */
    void checkFree(String name, Path place) throws CatalogueException {
        Optional<CatalogueMeta> kept = meta(name);
        if (kept.isPresent() && isElsewhere(kept.get().location(), place)) {
            throw new CatalogueException.NameTaken(name, kept.get().location());
        }
    }

    private static boolean isElsewhere(Path old, Path place) throws CatalogueException {
        try {
            return Files.exists(old) && !(Files.exists(place) && Files.isSameFile(old, place));
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(old, problem);
        }
    }
}
