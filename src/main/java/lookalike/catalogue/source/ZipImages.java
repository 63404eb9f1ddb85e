package lookalike.catalogue.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import lookalike.Fact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.SkipReason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a zip, read in place; nothing is unpacked. Entries that are protected by a password, or packed with a
 * method that is not supported, cost only themselves. Several threads read at the same time.
 */
final class ZipImages implements CatalogueFiles {

    private final Path place;
    private final ZipArchive zip;
    private @Nullable Listing listing;

    private ZipImages(Path place, ZipArchive zip) {
        this.place = place;
        this.zip = zip;
    }

    /** @throws CatalogueException if it is no zip, or cannot be read */
    static ZipImages open(Path place) throws CatalogueException {
        ZipOpener.OpenZip zip = ZipOpener.open(place);
        ZipImages images = null;
        try {
            images = new ZipImages(place, new ZipArchive(zip));
            return images;
        } finally {
            if (images == null) {
                ZipFile.closeQuietly(zip.file());
            }
        }
    }

    private Listing list() {
        ListingCollector found = new ListingCollector();
        for (ZipArchiveEntry entry : zip.all()) {
            if (!entry.isDirectory()) {
                take(entry, zip.path(entry), found);
            }
        }
        return found.listing(List.of());
    }

    private void take(ZipArchiveEntry entry, String path, ListingCollector found) {
        int system = endOfSystemFolder(path);
        if (path.endsWith("/")) {
            return;
        }
        if (system > 0) {
            found.systemFolder(path.substring(0, system), 1);
        } else if (ZipArchive.leadsOut(path)) {
            found.leaveOut(zip.name(entry), SkipReason.Known.LEADS_OUT);
        } else if (entry.isUnixSymlink()) {
            tell(found, path, FileSkipReason.Known.NO_FILE);
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            tell(found, path, FileSkipReason.Known.PASSWORD);
        } else if (!ZipMethods.canRead(entry)) {
            tell(found, path, new FileSkipReason.UnsupportedMethod(ZipMethods.name(entry)));
        } else if (zip.isOverlapping(entry)) {
            tell(found, path, FileSkipReason.Known.OVERLAPS);
        } else if (!zip.isFirst(entry, path)) {
            tell(found, path, SkipReason.Known.TWICE);
        } else {
            found.file(path, () -> zip.content(entry, ListingCollector.HEAD_BYTES));
        }
    }

    private static void tell(ListingCollector found, String path, Fact reason) {
        if (ListingCollector.looksUseful(path)) {
            found.leaveOut(path, reason);
        }
    }

    /** @return where the path of a system's folder ends in {@code path}; 0 if there is none */
    private static int endOfSystemFolder(String path) {
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
            if (SystemFolders.contains(path.substring(start, end))) {
                return end;
            }
            start = end + 1;
        }
        return 0;
    }

    @Override
    public void checkPresent() throws CatalogueException {
        if (!Files.isRegularFile(place)) {
            throw new CatalogueException.Vanished(place);
        }
    }

    @Override
    public synchronized Listing listing() {
        Listing known = listing;
        if (known == null) {
            known = list();
            listing = known;
        }
        return known;
    }

    @Override
    public FileState fileState(String image) throws CatalogueException {
        ZipArchiveEntry entry = entry(image);
        return new FileState(entry.getSize(), entry.getCrc());
    }

    @Override
    public byte[] read(String image) throws CatalogueException {
        ZipArchiveEntry entry = entry(image);
        if (entry.getSize() > CatalogueFiles.mostOfPicture()) {
            throw new CatalogueException.TooLarge(image, place, CatalogueFiles.mostOfPicture());
        }
        return checked(image, entry, stream -> CatalogueFiles.whole(stream, image, place));
    }

    @Override
    public byte[] readTable(String table) throws CatalogueException {
        return checked(table, entry(table), stream -> TableBytes.read(stream, table, place, TableBytes.most()));
    }

    private byte[] checked(String file, ZipArchiveEntry entry, ZipArchive.Reading<CatalogueException> reading)
            throws CatalogueException {
        try {
            return zip.checked(entry, reading);
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(file, place, problem);
        }
    }

    private ZipArchiveEntry entry(String image) throws CatalogueException {
        try {
            return zip.entry(image);
        } catch (NoSuchFileException problem) {
            throw new CatalogueException.ImageUnavailable(image, place, problem);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
