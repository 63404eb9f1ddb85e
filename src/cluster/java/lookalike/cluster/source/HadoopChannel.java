package lookalike.cluster.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file of a Hadoop file system that is read at any place, as the reader of zips wants it. For one thread a time. */
final class HadoopChannel implements SeekableByteChannel {

    private final FSDataInputStream stream;
    private final long size;
    private long position;
    private boolean open = true;

    HadoopChannel(FSDataInputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return target.hasRemaining() ? -1 : 0;
        }
        byte[] bytes = new byte[(int) Math.min(target.remaining(), size - position)];
        stream.readFully(position, bytes);
        target.put(bytes);
        position += bytes.length;
        return bytes.length;
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
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        open = false;
        stream.close();
    }
}
