package lookalike.index.annoy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One grown tree, kept in a temporary file until the trees before it are written: the numbers of this tree's nodes
 * depend on how many nodes those have. Meanwhile its first node has the number after the last item's. The file is
 * deleted on closing.
 */
final class TreeFile implements AutoCloseable {

    private final FileChannel file;
    private final NodeLayout layout;
    private final int firstNode;
    private final NodeBuffer buffer;
    private int nodes;

    /**
     * @param place a new file
     * @param items of the forest, which is the number of the first node
     */
    TreeFile(Path place, NodeLayout layout, int items) throws IOException {
        this.file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.layout = layout;
        this.firstNode = items;
        this.buffer = new NodeBuffer(file, layout);
    }

    /** Adds a leaf with the items of {@code order} from {@code from} to {@code to}; returns its number. */
    int leaf(int[] order, int from, int to) throws IOException {
        buffer.leaf(order, from, to);
        return Math.addExact(firstNode, nodes++);
    }

    /** Adds a split; returns its number. */
    int split(int descendants, int[] children, SplitPlane plane) throws IOException {
        buffer.split(descendants, children, plane);
        return Math.addExact(firstNode, nodes++);
    }

    /** Ends the tree: no more nodes will follow. */
    void finish() throws IOException {
        buffer.flush();
    }

    int nodes() {
        return nodes;
    }

    /**
     * Appends the tree to a forest.
     *
     * @param first the number that the tree's first node gets in the forest
     * @return the root as written there
     */
    byte[] appendTo(NodeBuffer forest, int first) throws IOException {
        byte[] node = new byte[Math.toIntExact(layout.bytes())];
        file.position(0);
        ByteBuffer chunk = ByteBuffer.allocate(Math.max(1, (1 << 20) / node.length) * node.length);
        for (int left = nodes; left > 0;) {
            int some = Math.min(left, chunk.capacity() / node.length);
            fill(chunk.clear().limit(some * node.length));
            for (int i = 0; i < some; i++) {
                chunk.get(node);
                renumber(ByteBuffer.wrap(node).order(ByteOrder.LITTLE_ENDIAN), first - firstNode);
                forest.copy(node);
            }
            left -= some;
        }
        return node;
    }

    private void fill(ByteBuffer chunk) throws IOException {
        while (chunk.hasRemaining()) {
            if (file.read(chunk) < 0) {
                throw new EOFException("the temporary file of a tree was cut short");
            }
        }
        chunk.flip();
    }

    private void renumber(ByteBuffer node, int shift) {
        if (node.getInt(0) <= layout.capacity()) {
            return;
        }
        for (int at = layout.children(), side = 0; side < 2; side++, at += Integer.BYTES) {
            int child = node.getInt(at);
            if (child >= firstNode) {
                node.putInt(at, child + shift);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
