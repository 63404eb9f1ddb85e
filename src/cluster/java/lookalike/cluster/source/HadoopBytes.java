package lookalike.cluster.source;

import java.io.IOException;
import lookalike.catalogue.source.ByteSource;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of a Hadoop file system that is read at any place. */
final class HadoopBytes implements ByteSource {

    private final FSDataInputStream stream;
    private final long size;

    HadoopBytes(FileSystem files, Path place) throws IOException {
        this.size = files.getFileStatus(place).getLen();
        this.stream = files.open(place);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target) throws IOException {
        int length = (int) Math.min(target.length, size - position);
        if (length > 0) {
            stream.readFully(position, target, 0, length);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
