package lookalike.catalogue.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An open zip: its entries by path, and their content. Paths are the zip's own, with backslashes (as some Windows
 * programs write them) replaced. Several threads read at the same time.
 */
final class ZipArchive implements Closeable {

    private final ZipFile zip;
    /** Whoever moves the position of the zip's channel holds this, if the channel is known. */
    private final Optional<ZipChannel> channel;
    private final List<ZipArchiveEntry> all;
    private final ZipNames names;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    /** Those that share their bytes with others: a small file could unpack to any size with them. */
    private final Set<ZipArchiveEntry> overlapping;

    /** @param open closed with this */
    ZipArchive(ZipOpener.OpenZip open) {
        this.zip = open.file();
        this.channel = open.channel();
        this.all = Collections.list(zip.getEntries());
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

    /** @return all entries, whether they can be read or not */
    List<ZipArchiveEntry> all() {
        return all;
    }

    /** @return the paths of all files that can be read */
    Set<String> paths() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** @return the name of an entry, as it was written */
    String name(ZipArchiveEntry entry) {
        return names.of(entry);
    }

    String path(ZipArchiveEntry entry) {
        String turned = names.of(entry).replace('\\', '/');
        return turned.startsWith("./") ? turned.substring(2) : turned;
    }

    /** @return whether its bytes are also those of another one */
    boolean isOverlapping(ZipArchiveEntry entry) {
        return overlapping.contains(entry);
    }

    /** @return whether an entry is the one that is read for its path */
    boolean isFirst(ZipArchiveEntry entry, String path) {
        return entries.get(path) == entry;
    }

    /** @return whether a path leads out of the zip's own folder */
    static boolean leadsOut(String path) {
        boolean isOfDrive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || isOfDrive || path.contains("..") && ("/" + path + "/").contains("/../");
    }

    /** @throws NoSuchFileException if no file with this path can be read */
    ZipArchiveEntry entry(String path) throws NoSuchFileException {
        ZipArchiveEntry entry = leadsOut(path) ? null : entries.get(path);
        if (entry == null) {
            throw new NoSuchFileException(path);
        }
        return entry;
    }

    /** @return the first bytes of an entry, at most {@code most} */
    byte[] content(ZipArchiveEntry entry, int most) throws IOException {
        return this.<RuntimeException>read(entry, stream -> stream.readNBytes(most));
    }

    /**
     * Reads an entry and compares it with its checksum.
     *
     * @throws ZipException if it is damaged
     */
    <X extends Exception> byte[] checked(ZipArchiveEntry entry, Reading<X> reading) throws IOException, X {
        CRC32 checksum = new CRC32();
        byte[] bytes = read(entry, stream -> reading.of(new CheckedInputStream(stream, checksum)));
        if (checksum.getValue() != entry.getCrc()) {
            throw new ZipException("its content does not match its checksum");
        }
        return bytes;
    }

    /**
     * Reads the stream of an entry.
     *
     * @param <X> what else may go wrong
     */
    @FunctionalInterface
    interface Reading<X extends Exception> {
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

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
