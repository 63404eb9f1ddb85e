package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueName;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.StorageException;

/**
 * A folder in which all of a catalogue is made before anyone sees it; {@link #publish} renames it, in place of the
 * catalogue of its name if there is one. What users have said of the one before, and orders, stay.
 * <p>Such a folder's name begins with a dot, so that it is no catalogue's. What a killed program has left of it is
 * deleted by the next one that makes a catalogue of this name, and a catalogue that was just being replaced is put
 * back.
 */
public final class StagedCatalogue implements AutoCloseable {

    /** What is computed of a catalogue, and so is of no use to another. */
    private static final Pattern COMPUTED =
            Pattern.compile("(?:catalogue|features|forest|ranked|ranking|match|search|indexed|related|words)[-.].*"
                    + "|name\\.txt");

    private final CatalogueName name;
    private final Path place;
    private final Path folder;
    private final Path before;
    private boolean isPublished;

    private StagedCatalogue(CatalogueName name, Path place) {
        this.name = name;
        this.place = place;
        this.folder = place.resolveSibling("." + place.getFileName() + ".new");
        this.before = ReplacedFolder.of(place);
    }

    /**
     * @param place the folder of the catalogue of this name, which need not exist
     * @throws CatalogueException.Busy if another run is making one of this name
     */
    static StagedCatalogue at(CatalogueName name, Path place) throws CatalogueException, StorageException {
        StagedCatalogue staged = new StagedCatalogue(name, place);
        try {
            if (Files.exists(staged.before) && !Files.exists(place)) {
                Files.move(staged.before, place);
            }
            for (Path left : List.of(staged.before, staged.folder)) {
                delete(left);
            }
            Files.createDirectories(staged.folder);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        return staged;
    }

    /**
     * Deletes a folder, if there is one.
     *
     * @throws CatalogueException.Busy if another run is using it
     */
    static void delete(Path folder) throws CatalogueException, StorageException {
        if (Files.isDirectory(folder)) {
            try (FolderLocks locks = FolderLocks.take(folder)
                    .orElseThrow(() -> new CatalogueException.Busy(folder, null))) {
                locks.deleteFolder();
            }
        }
    }

    /** @return the folder to write to */
    public Path folder() {
        return folder;
    }

    /** @return the name that the catalogue gets */
    public String name() {
        return name.text();
    }

    /**
     * Makes it the catalogue of its name. Nothing in the folder may be open any more, as Windows does not rename such
     * a folder; there a catalogue that is open cannot be replaced.
     *
     * @throws CatalogueException.Busy if another run is reading or indexing the one before
     */
    public void publish() throws CatalogueException, StorageException {
        try {
            NameFile.write(folder, name);
            Optional<FolderLocks> own = FolderLocks.take(folder);
            if (own.isEmpty()) {
                throw new CatalogueException.Busy(folder, null);
            }
            own.get().close();
            if (Files.isDirectory(place)) {
                replace();
            } else {
                Files.move(folder, place);
            }
            isPublished = true;
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        delete(before);
    }

    private void replace() throws IOException, CatalogueException, StorageException {
        try (FolderLocks _ = FolderLocks.take(place).orElseThrow(() -> new CatalogueException.Busy(place, null))) {
            keepWhatUsersSaid();
        }
        Files.move(place, before);
        try {
            Files.move(folder, place);
        } catch (IOException problem) {
            Files.move(before, place);
            throw problem;
        }
    }

    private void keepWhatUsersSaid() throws IOException, CatalogueException {
        if (!Catalogue.isIn(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String own = FileName.of(file);
                if (!COMPUTED.matcher(own).matches() && !own.endsWith(".lock")) {
                    Files.copy(file, folder.resolve(own), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Deletes everything unless it is published. */
    @Override
    public void close() throws CatalogueException, StorageException {
        if (!isPublished) {
            delete(folder);
        }
    }
}
