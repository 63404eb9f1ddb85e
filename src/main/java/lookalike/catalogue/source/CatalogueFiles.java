package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;

/** All files in a catalogue's folder or zip: its pictures, and the tables that may describe them. */
public sealed interface CatalogueFiles extends ImageSource permits FolderImages, TreeFiles, ZipImages {

    /** Largest file of a catalogue: 512 MB. */
    long MOST_BYTES = 512L << 20;

    /** Shallow before deep, then by name: the order in which tables are tried. */
    Comparator<String> SHALLOW_FIRST = Comparator.<String>comparingLong(CatalogueFiles::depth)
            .thenComparing(Comparator.naturalOrder());

    /**
     * @param images relative paths with forward slashes, sorted
     * @param tables relative paths of files that may be tables of the products, in the order in which to try them;
     *     those in the folder above begin with {@code ../}
     * @param passedOver files that look like pictures or tables and cannot be used, and folders that are left out,
     *     with the reason
     */
    record Listing(List<String> images, List<String> tables, List<CatalogueProblem> passedOver) {
        public Listing {
            images = List.copyOf(images);
            tables = List.copyOf(tables);
            passedOver = List.copyOf(passedOver);
        }

        /** @return whether a table lies in the folder above that of the pictures */
        public boolean isAbove(String table) {
            return table.startsWith(TablesAbove.ABOVE);
        }
    }

    /** @return the current files */
    Listing listing() throws CatalogueException;

    @Override
    default List<String> images() throws CatalogueException {
        return listing().images();
    }

    /**
     * @param location a folder or a zip
     * @throws CatalogueException if it is missing, unreadable, damaged, or neither of the two
     */
    static CatalogueFiles open(Path location) throws CatalogueException {
        check(location);
        return Files.isDirectory(location) ? new FolderImages(location) : ZipImages.open(location);
    }

    /** @throws CatalogueException if there is nothing at a location, or neither a folder nor a file; reads nothing */
    static void check(Path location) throws CatalogueException {
        if (Files.isDirectory(location)) {
            return;
        }
        if (!Files.exists(location)) {
            throw new CatalogueException.Missing(location);
        }
        if (!Files.isRegularFile(location)) {
            // Opening a FIFO would wait for a writer.
            throw new CatalogueException.NeitherFolderNorZip(location);
        }
    }

    /**
     * @param table a path of {@link Listing#tables}
     * @return the whole file, with what no cell holds shortened, see {@link TableBytes}
     * @throws CatalogueException if it is missing, cannot be read, or is larger than fits in memory
     */
    byte[] readTable(String table) throws CatalogueException;

    /** @return the most bytes that a picture's file may have: several are read at the same time */
    static long mostOfPicture() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);
    }

    /** @return the whole stream; reads at most one byte over the limit, whatever its declared length */
    static byte[] whole(InputStream stream, String file, Path place) throws IOException, CatalogueException {
        long most = mostOfPicture();
        byte[] bytes = stream.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new CatalogueException.TooLarge(file, place, most);
        }
        return bytes;
    }

    /** @return the number of folders in a path */
    static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
