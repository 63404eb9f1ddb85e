package lookalike.catalogue.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A zip as the library wants it: read at any place, and block by block. */
final class ZipChannel implements SeekableByteChannel {

    private static final int BLOCK = 16 << 10;

    private final ByteSource source;
    /** What was read last: a zip's directory is read in many small pieces. */
    private final byte[] block = new byte[BLOCK];
    private long blockStart;
    private int blockLength;
    private long position;
    private volatile boolean open = true;

    /** @param source closed with this */
    ZipChannel(ByteSource source) {
        this.source = source;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        if (position < blockStart || position >= blockStart + blockLength) {
            blockLength = 0;
            blockStart = position;
            blockLength = Math.max(source.read(position, block), 0);
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
        return source.size();
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
    public synchronized void close() throws IOException {
        open = false;
        source.close();
    }
}
