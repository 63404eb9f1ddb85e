package lookalike.index.annoy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Collects nodes and appends them to a file, many at a time. */
final class NodeBuffer {

    private static final int USUAL_BYTES = 1 << 20;

    private final FileChannel file;
    private final NodeLayout layout;
    private final int nodeBytes;
    private final ByteBuffer nodes;

    NodeBuffer(FileChannel file, NodeLayout layout) {
        this.file = file;
        this.layout = layout;
        this.nodeBytes = Math.toIntExact(layout.bytes());
        this.nodes = ByteBuffer.allocate(Math.max(1, USUAL_BYTES / nodeBytes) * nodeBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds an item. */
    void item(ItemSet items, int item) throws IOException {
        int at = begin(1);
        switch (layout.metric()) {
            case ANGULAR -> nodes.putFloat(at + AnnoyFile.ANGULAR_NORM, items.norm(item));
            case EUCLIDEAN -> {}
            case DOT -> nodes.putFloat(at + AnnoyFile.EXTRA, items.extra(item))
                    .putFloat(at + AnnoyFile.DOT_NORM, items.norm(item))
                    .put(at + AnnoyFile.BUILT, (byte) 1);
        }
        vector(at, items.vector(item));
        end(at);
    }

    /** Adds a leaf with the items of {@code order} from {@code from} to {@code to}. */
    void leaf(int[] order, int from, int to) throws IOException {
        int at = begin(to - from);
        nodes.slice(at, nodeBytes).order(ByteOrder.LITTLE_ENDIAN).position(layout.children())
                .order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(order, from, to - from);
        end(at);
    }

    /** Adds a split. */
    void split(int descendants, int[] children, SplitPlane plane) throws IOException {
        int at = begin(descendants);
        nodes.putInt(at + layout.children(), children[0]);
        nodes.putInt(at + layout.children() + Integer.BYTES, children[1]);
        switch (layout.metric()) {
            case ANGULAR -> {}
            case EUCLIDEAN -> nodes.putFloat(at + AnnoyFile.INTERCEPT, plane.intercept());
            case DOT -> nodes.putFloat(at + AnnoyFile.EXTRA, plane.extra());
        }
        vector(at, plane.normal());
        end(at);
    }

    /** Adds a node as it is. */
    void copy(byte[] node) throws IOException {
        int at = begin(0);
        nodes.put(at, node);
        end(at);
    }

    private int begin(int descendants) throws IOException {
        if (nodes.remaining() < nodeBytes) {
            flush();
        }
        int at = nodes.position();
        for (int i = 0; i < nodeBytes; i += Integer.BYTES) {
            nodes.putInt(at + i, 0);
        }
        nodes.putInt(at, descendants);
        return at;
    }

    private void vector(int at, float[] values) {
        nodes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(at + layout.header())
                .order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    }

    private void end(int at) {
        nodes.position(at + nodeBytes);
    }

    /** Writes what has been added. */
    void flush() throws IOException {
        nodes.flip();
        while (nodes.hasRemaining()) {
            file.write(nodes);
        }
        nodes.clear();
    }
}
