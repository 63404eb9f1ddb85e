package lookalike.catalogue.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file of this machine. A {@link java.nio.channels.FileChannel} closes itself when a thread that reads it is
 * interrupted, for all other threads too; this does not.
 */
final class LocalBytes implements ByteSource {

    private final RandomAccessFile file;
    private final long size;

    LocalBytes(Path place) throws IOException {
        this.file = new RandomAccessFile(place.toFile(), "r");
        this.size = file.length();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target) throws IOException {
        file.seek(position);
        return file.read(target);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
