package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import lookalike.Fact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.SkipReason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a zip, read in place; nothing is unpacked. Paths are the zip's own, with backslashes (as some
 * Windows programs write them) replaced. Entries that are protected by a password, or packed with a method that is
 * not supported, cost only themselves. Several threads read at the same time.
 */
final class ZipImages implements CatalogueFiles {

    private final Path place;
    private final ZipFile zip;
    /** Whoever moves the position of the zip's channel holds this, if the channel is known. */
    private final Optional<ZipChannel> channel;
    private final ZipNames names;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    /** Those that share their bytes with others: a small file could unpack to any size with them. */
    private final Set<ZipArchiveEntry> overlapping;
    private @Nullable Listing listing;

    private ZipImages(Path place, ZipOpener.OpenZip open) {
        this.place = place;
        this.zip = open.file();
        this.channel = open.channel();
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        this.names = ZipNames.of(all, this::content);
        this.overlapping = ZipEntries.overlapping(all);
        for (ZipArchiveEntry entry : all) {
            if (!entry.isDirectory() && isReadable(entry) && !overlapping.contains(entry)) {
                entries.putIfAbsent(path(entry), entry);
            }
        }
    }

    private static boolean isReadable(ZipArchiveEntry entry) {
        return !entry.getGeneralPurposeBit().usesEncryption() && !entry.isUnixSymlink() && ZipMethods.canRead(entry);
    }

    private String path(ZipArchiveEntry entry) {
        String turned = names.of(entry).replace('\\', '/');
        return turned.startsWith("./") ? turned.substring(2) : turned;
    }

    /** @throws CatalogueException if it is no zip, or cannot be read */
    static ZipImages open(Path place) throws CatalogueException {
        ZipOpener.OpenZip zip = ZipOpener.open(place);
        ZipImages images = null;
        try {
            images = new ZipImages(place, zip);
            return images;
        } finally {
            if (images == null) {
                ZipFile.closeQuietly(zip.file());
            }
        }
    }

    private Listing list() {
        ListingCollector found = new ListingCollector();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                take(entry, path(entry), found);
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
        } else if (leadsOut(path)) {
            found.leaveOut(names.of(entry), SkipReason.Known.LEADS_OUT);
        } else if (entry.isUnixSymlink()) {
            tell(found, path, FileSkipReason.Known.NO_FILE);
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            tell(found, path, FileSkipReason.Known.PASSWORD);
        } else if (!ZipMethods.canRead(entry)) {
            tell(found, path, new FileSkipReason.UnsupportedMethod(ZipMethods.name(entry)));
        } else if (overlapping.contains(entry)) {
            tell(found, path, FileSkipReason.Known.OVERLAPS);
        } else if (entries.get(path) != entry) {
            tell(found, path, SkipReason.Known.TWICE);
        } else {
            found.file(path, () -> head(entry));
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

    private static boolean leadsOut(String path) {
        boolean isOfDrive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || isOfDrive || path.contains("..") && ("/" + path + "/").contains("/../");
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

    private byte[] checked(String file, ZipArchiveEntry entry, Reading<CatalogueException> reading)
            throws CatalogueException {
        CRC32 checksum = new CRC32();
        try {
            byte[] bytes = read(entry, stream -> reading.of(new CheckedInputStream(stream, checksum)));
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("its content does not match its checksum");
            }
            return bytes;
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(file, place, problem);
        }
    }

    private byte[] head(ZipArchiveEntry entry) throws IOException {
        return content(entry, ListingCollector.HEAD_BYTES);
    }

    private byte[] content(ZipArchiveEntry entry, int most) throws IOException {
        return this.<RuntimeException>read(entry, stream -> stream.readNBytes(most));
    }

    /** Reads the stream of an entry. */
    @FunctionalInterface
    private interface Reading<X extends Exception> {
        byte[] of(InputStream stream) throws IOException, X;
    }

    /**
     * Finding where an entry begins moves the channel's position in one step and reads in the next, and reading does
     * the same while it holds the channel. So an entry is found while holding the channel, and then each thread reads
     * by itself; where the channel is not known, one thread at a time does all of it.
     */
    private <X extends Exception> byte[] read(ZipArchiveEntry entry, Reading<X> reading) throws IOException, X {
        if (channel.isEmpty()) {
            synchronized (zip) {
                try (InputStream stream = ZipMethods.stream(zip, entry)) {
                    return reading.of(stream);
                }
            }
        }
        try (InputStream stream = found(channel.get(), entry)) {
            return reading.of(stream);
        }
    }

    private InputStream found(ZipChannel held, ZipArchiveEntry entry) throws IOException {
        synchronized (held) {
            return ZipMethods.stream(zip, entry);
        }
    }

    private ZipArchiveEntry entry(String image) throws CatalogueException {
        ZipArchiveEntry entry = leadsOut(image) ? null : entries.get(image);
        if (entry == null) {
            throw new CatalogueException.ImageUnavailable(image, place, new NoSuchFileException(image));
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
