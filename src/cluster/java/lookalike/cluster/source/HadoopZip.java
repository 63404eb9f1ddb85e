package lookalike.cluster.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.source.FileTree;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A zip on a Hadoop file system, read in place. Its files are told apart by CRC-32, which survives repacking. */
final class HadoopZip implements Closeable {

    /** No picture is larger, and a table is cut by its reader. */
    private static final int MOST = 512 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    HadoopZip(FileSystem files, Path place) throws IOException {
        HadoopChannel channel = new HadoopChannel(files.open(place), files.getFileStatus(place).getLen());
        boolean done = false;
        try {
            zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
            done = true;
        } catch (IllegalArgumentException damage) {
            throw new IOException(damage);
        } finally {
            if (!done) {
                channel.close();
            }
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && !entry.isUnixSymlink() && zip.canReadEntryData(entry)) {
                entries.putIfAbsent(entry.getName().replace('\\', '/'), entry);
            }
        }
    }

    /** @param prefix of their paths */
    List<FileTree.Entry> files(String prefix) {
        List<FileTree.Entry> files = new ArrayList<>();
        entries.forEach((name, entry) -> files.add(new FileTree.Entry(prefix + name, entry.getSize(), entry.getCrc())));
        return files;
    }

    FileTree.Entry file(String prefix, String name) throws NoSuchFileException {
        ZipArchiveEntry entry = entry(name);
        return new FileTree.Entry(prefix + name, entry.getSize(), entry.getCrc());
    }

    private ZipArchiveEntry entry(String name) throws NoSuchFileException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return entry;
    }

    /** @return the file, whole, as readers of one zip must not move its position at the same time */
    synchronized InputStream open(String name) throws IOException {
        try (InputStream stream = zip.getInputStream(entry(name))) {
            return new ByteArrayInputStream(stream.readNBytes(MOST));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
