package lookalike.index.annoy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import lookalike.storage.MappedFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;
import lookalike.vector.VectorRows;

/**
 * An index file of Annoy 1.17, mapped. Nothing but nodes of one size, little-endian, without head or checksum;
 * d numbers a vector, f = 12, 16 or 24 bytes before it.
 * <pre>
 *                 angular   euclidean  dot
 * descendants     0         0          0        int32       items below it; 1: an item; 0: an item never given
 * intercept       -         4          -        float32     of a split: the plane's
 * children        4         8          4        int32[2]    of a split: side of margin &lt;= 0, side of margin &gt; 0
 *                 4         8          4        int32[K]    of a leaf (2 to K descendants): the items themselves
 * squared norm    4         -          16       float32     of an item; 0 in files before 1.16: not computed
 * extra number    -         -          12       float32     of an item or a split: its number in dimension d + 1
 * built           -         -          20       byte        of an item: 1
 * vector          12        16         24       float32[d]  of an item: itself; of a split: the plane's normal
 * node size f+4d  12+4d     16+4d      24+4d
 * K               d+2       d+2        d+5                  what fits from the children to the end of the node
 * </pre>
 * First the items, node i being item i; then the trees, children before parents, so that each ends with its root;
 * then copies of all roots. A root has as many descendants as there are items, so the roots are found by going back
 * from the end. An item never given counts as one there. Node numbers have 32 bits and signs; the file may have more
 * bytes than that.
 * <p>{@code dot} is laid out as in 1.17.2 and 1.17.3; earlier releases left {@code squared norm} and {@code built}
 * out, and their files are refused by their size.
 */
final class AnnoyFile implements AutoCloseable {

    /** A whole number in a node. */
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /** Offset of the plane's intercept in a node of a euclidean forest. */
    static final int INTERCEPT = 4;
    /** Offset of the extra number in a node of a dot-product forest. */
    static final int EXTRA = 12;
    /** Offset of the squared norm in an item of an angular forest. */
    static final int ANGULAR_NORM = 4;
    /** Offset of the squared norm in an item of a dot-product forest. */
    static final int DOT_NORM = 16;
    /** Offset of the byte in an item of a dot-product forest that says that the forest is built. */
    static final int BUILT = 20;

    private final Path path;
    private final Arena arena;
    private final MemorySegment bytes;
    private final NodeLayout layout;
    private final long nodeBytes;
    private final int header;
    private final int children;
    private final int nodes;

    private AnnoyFile(Path path, Arena arena, MemorySegment bytes, NodeLayout layout) {
        this.path = path;
        this.arena = arena;
        this.bytes = bytes;
        this.layout = layout;
        this.nodeBytes = layout.bytes();
        this.header = layout.header();
        this.children = layout.children();
        this.nodes = (int) (bytes.byteSize() / nodeBytes);
    }

    /** Maps a file whose size fits; nodes are checked when they are read. */
    static AnnoyFile open(Path path, NodeLayout layout) throws AnnoyException, StorageException {
        @SuppressWarnings("MustBeClosedChecker") // the file closes it
        Arena arena = Arena.ofShared();
        try (FileChannel channel = RegularFile.open(path)) {
            checkSize(path, channel.size(), layout);
            MemorySegment bytes = MappedFile.of(channel, 0, channel.size(), arena);
            return new AnnoyFile(path, arena, bytes, layout);
        } catch (IOException problem) {
            arena.close();
            throw new StorageException.NotReadable(path, problem);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    private static void checkSize(Path path, long size, NodeLayout layout) throws AnnoyException {
        if (size == 0) {
            throw new AnnoyException.Empty(path);
        }
        if (size % layout.bytes() != 0) {
            throw new AnnoyException.WrongSize(path, size, layout.dimension(), layout.metric(), layout.bytes());
        }
        if (size / layout.bytes() > Integer.MAX_VALUE) {
            throw new AnnoyException.TooLarge(path, size / layout.bytes());
        }
    }

    Path path() {
        return path;
    }

    NodeLayout layout() {
        return layout;
    }

    /** @return the number of nodes, which are numbered from 0 */
    int nodes() {
        return nodes;
    }

    /** @return the whole file */
    MemorySegment bytes() {
        return bytes;
    }

    /** @return the node's number of items below it: unchecked, any number */
    int descendants(int node) {
        return bytes.get(INT, nodeBytes * node);
    }

    /** @return a child of a split (0 or 1) or an item of a leaf (0 to K-1): unchecked, any number */
    int child(int node, int number) {
        return bytes.get(INT, nodeBytes * node + children + 4L * number);
    }

    /** @return the offset of a node's vector in bytes */
    long vector(int node) {
        return nodeBytes * node + header;
    }

    /** @return a number from a node's header */
    float header(int node, int at) {
        return bytes.get(VectorRows.VALUE, nodeBytes * node + at);
    }

    /** @return a copy of a node's vector */
    float[] copyOfVector(int node) {
        float[] copy = new float[layout.dimension()];
        MemorySegment.copy(bytes, VectorRows.VALUE, vector(node), copy, 0, copy.length);
        return copy;
    }

    /** @return a problem with a node of this file */
    AnnoyException.Damaged damaged(int node, NodeFault what) {
        return new AnnoyException.Damaged(path, node, what);
    }

    @Override
    public void close() {
        arena.close();
    }
}
