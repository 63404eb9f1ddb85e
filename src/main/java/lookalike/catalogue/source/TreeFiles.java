package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.FileSkipReason;
import lookalike.storage.IoReason;

/** The pictures and tables of a {@link FileTree}: the same files count as in a folder, and the same are left out. */
public final class TreeFiles implements CatalogueFiles {

    private final FileTree tree;
    private final Path place;

    /** @param tree closed with this */
    public TreeFiles(FileTree tree) {
        this.tree = tree;
        this.place = Path.of(tree.place());
    }

    @Override
    public Listing listing() throws CatalogueException {
        ListingCollector found = new ListingCollector();
        try {
            for (FileTree.Entry file : tree.files((path, problem) -> found.folderLeftOut(path,
                    new FileSkipReason.NotReadable(IoReason.of(problem))))) {
                if (isOfSystem(file.path())) {
                    found.systemFolder(folder(file.path()), 1);
                } else {
                    found.file(file.path(), () -> head(file.path()));
                }
            }
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(place, problem);
        }
        return found.listing(List.of());
    }

    private static boolean isOfSystem(String path) {
        return Stream.of(path.substring(0, Math.max(0, path.lastIndexOf('/'))).split("/", -1))
                .anyMatch(folder -> SystemFolders.contains(folder));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private byte[] head(String path) throws IOException {
        try (InputStream stream = tree.open(path)) {
            return stream.readNBytes(ListingCollector.HEAD_BYTES);
        }
    }

    @Override
    public FileState fileState(String image) throws CatalogueException {
        try {
            FileTree.Entry file = tree.file(image);
            return new FileState(file.bytes(), file.modified());
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, place, problem);
        }
    }

    @Override
    public byte[] read(String image) throws CatalogueException {
        try (InputStream stream = tree.open(image)) {
            return CatalogueFiles.whole(stream, image, place);
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, place, problem);
        }
    }

    @Override
    public byte[] readTable(String table) throws CatalogueException {
        try (InputStream stream = tree.open(table)) {
            return TableBytes.read(stream, table, place, TableBytes.most());
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(table, place, problem);
        }
    }

    /** A tree that is gone says so file by file. */
    @Override
    public void checkPresent() {}

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
