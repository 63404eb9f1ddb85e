package lookalike.cluster.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import lookalike.catalogue.source.FileTree;

/** Pictures that a table holds as bytes, some hundred at a time; told apart by their CRC-32, as in the table. */
public final class MemoryTree implements FileTree {

    private final String place;
    private final Map<String, byte[]> pictures;

    /**
     * @param place the table, for messages
     * @param pictures by name
     */
    public MemoryTree(String place, Map<String, byte[]> pictures) {
        this.place = place;
        this.pictures = Map.copyOf(pictures);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<Entry> files(UnreadableFolders unreadable) {
        return pictures.entrySet().stream().map(each -> entry(each.getKey(), each.getValue())).toList();
    }

    @Override
    public Entry file(String path) throws NoSuchFileException {
        return entry(path, bytes(path));
    }

    private static Entry entry(String path, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return new Entry(path, bytes.length, checksum.getValue());
    }

    @Override
    public InputStream open(String path) throws NoSuchFileException {
        return new ByteArrayInputStream(bytes(path));
    }

    private byte[] bytes(String path) throws NoSuchFileException {
        byte[] bytes = pictures.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path);
        }
        return bytes;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
