package lookalike.catalogue.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * A file that is read at any place. A {@link java.nio.channels.FileChannel} closes itself when a thread that reads it
 * is interrupted, for all other threads too; this one does not.
 */
final class ZipChannel implements SeekableByteChannel {

    private static final int BLOCK = 16 << 10;

    private final RandomAccessFile file;
    private final long size;
    /** What was read last: a zip's directory is read in many small pieces. */
    private final byte[] block = new byte[BLOCK];
    private long blockStart;
    private int blockLength;
    private long position;
    private volatile boolean open = true;

    ZipChannel(Path place) throws IOException {
        this.file = new RandomAccessFile(place.toFile(), "r");
        this.size = file.length();
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        if (position < blockStart || position >= blockStart + blockLength) {
            file.seek(position);
            blockStart = position;
            blockLength = Math.max(file.read(block), 0);
        }
        if (blockLength == 0) {
            return target.hasRemaining() ? -1 : 0;
        }
        int from = (int) (position - blockStart);
        int read = Math.min(target.remaining(), blockLength - from);
        target.put(block, from, read);
        position += read;
        return read;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        file.close();
    }
}
