package lookalike.catalogue.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import lookalike.catalogue.CatalogueException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a zip that lies on a distributed file system, read in place, as those of a zip on this machine are. They
 * are told apart by their CRC-32, which survives repacking; what cannot be read is not among them.
 */
public final class ZipTree implements FileTree {

    private final String place;
    private final ZipArchive zip;

    private ZipTree(String place, ZipArchive zip) {
        this.place = place;
        this.zip = zip;
    }

    /**
     * @param source of its bytes, closed with this, or if it cannot be opened
     * @param place for messages
     * @throws CatalogueException if it has too many files
     * @throws IOException if it is no zip, is damaged, or cannot be read
     */
    public static ZipTree open(ByteSource source, String place) throws CatalogueException, IOException {
        ZipOpener.OpenZip open;
        try {
            open = ZipOpener.whole(source, Path.of(place));
        } catch (IllegalArgumentException damage) {
            throw new ZipException(damage.getMessage());
        }
        ZipTree tree = null;
        try {
            tree = new ZipTree(place, new ZipArchive(open));
            return tree;
        } finally {
            if (tree == null) {
                ZipFile.closeQuietly(open.file());
            }
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<Entry> files(UnreadableFolders unreadable) throws NoSuchFileException {
        List<Entry> files = new ArrayList<>();
        for (String path : zip.paths()) {
            if (!ZipArchive.leadsOut(path)) {
                files.add(file(path));
            }
        }
        return files;
    }

    @Override
    public Entry file(String path) throws NoSuchFileException {
        ZipArchiveEntry entry = zip.entry(path);
        return new Entry(path, entry.getSize(), entry.getCrc());
    }

    /**
     * Reads the file whole and compares its checksum.
     *
     * @throws ZipException if it is damaged, or larger than any table that is read
     */
    @Override
    public InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = zip.entry(path);
        if (entry.getSize() > TableBytes.most()) {
            throw new ZipException("it has more than " + (TableBytes.most() >> 20) + " MB");
        }
        // What unpacks to more than was said is damaged.
        return new ByteArrayInputStream(
                zip.<RuntimeException>checked(entry, stream -> stream.readNBytes((int) entry.getSize() + 1)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
