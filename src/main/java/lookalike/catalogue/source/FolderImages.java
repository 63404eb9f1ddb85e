package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;

/**
 * The pictures of a folder and its sub-folders. Links are followed, but every real folder is read only once, so
 * cycles of links end. Tables may also lie {@linkplain TablesAbove one folder above}.
 */
public final class FolderImages implements CatalogueFiles {

    private final Path folder;
    private final Optional<Object> key;

    /** @param folder exists */
    public FolderImages(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.key = key(this.folder);
    }

    /** @return what tells a folder from another one at the same place; empty if there is none or none is known */
    private static Optional<Object> key(Path folder) {
        try {
            return Optional.ofNullable(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Where a disk was taken away, there may be the empty folder that it was mounted on. */
    @Override
    public void checkPresent() throws CatalogueException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            boolean isReadable = files.iterator().hasNext();
            if (!isReadable || !key.equals(key(folder))) {
                throw new CatalogueException.Vanished(folder);
            }
        } catch (AccessDeniedException _) {
            // It is there, and what cannot be read is told file by file.
        } catch (IOException | DirectoryIteratorException _) {
            throw new CatalogueException.Vanished(folder);
        }
    }

    @Override
    public Listing listing() throws CatalogueException {
        ListingCollector found = new ListingCollector();
        try {
            new FolderWalk(folder, found).run();
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(folder, problem);
        }
        return found.listing(TablesAbove.of(folder));
    }

    /** @return the tables one folder above that may belong to these pictures */
    public List<Path> tablesAbove() {
        return TablesAbove.of(folder).stream().map(folder::resolve).map(Path::normalize).toList();
    }

    @Override
    public FileState fileState(String image) throws CatalogueException {
        try {
            BasicFileAttributes file = Files.readAttributes(place(image), BasicFileAttributes.class);
            return new FileState(file.size(), file.lastModifiedTime().toMillis());
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, folder, problem);
        }
    }

    @Override
    public byte[] read(String image) throws CatalogueException {
        try {
            Path file = place(image);
            if (Files.size(file) > CatalogueFiles.mostOfPicture()) {
                throw new CatalogueException.TooLarge(image, folder, CatalogueFiles.mostOfPicture());
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return CatalogueFiles.whole(stream, image, folder);
            }
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, folder, problem);
        }
    }

    @Override
    public byte[] readTable(String table) throws CatalogueException {
        try (InputStream stream = Files.newInputStream(place(table))) {
            return TableBytes.read(stream, table, folder, TableBytes.most());
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(table, folder, problem);
        }
    }

    @Override
    public Optional<Path> file(String image) {
        try {
            return Optional.of(place(image)).filter(Files::isRegularFile);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private Path place(String image) throws NoSuchFileException {
        try {
            Path file = folder.resolve(image).normalize();
            if (file.startsWith(folder) || TablesAbove.isOne(folder, image)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // An invalid file name on this system.
        }
        throw new NoSuchFileException(image);
    }
}
