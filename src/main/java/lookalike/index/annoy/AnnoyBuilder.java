package lookalike.index.annoy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.Progress;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import lookalike.vector.Kernels;
import lookalike.vector.VectorException;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * Builds a forest as Annoy does and writes it in Annoy's format, whole or not at all. The same vectors, parameters
 * and program give the same bytes, on any number of threads.
 * <p>Needs 8 bytes of memory an item and thread, 4 or 8 more an item, and a few planes; finished trees wait in files
 * beside the forest. So the size of a forest is limited by the disk, and by the 2^31 - 1 nodes that the format can
 * number.
 */
public final class AnnoyBuilder {

    private final ItemSet items;
    private final AnnoyParameters parameters;
    private final NodeLayout layout;
    private final Path place;
    private final Progress progress;

    private AnnoyBuilder(ItemSet items, AnnoyParameters parameters, Path place, Progress progress) {
        this.items = items;
        this.parameters = parameters;
        this.layout = new NodeLayout(parameters.metric(), items.dimension());
        this.place = place;
        this.progress = progress;
    }

    /**
     * @param rows the items, numbered from 0; may be none
     * @param place the file to write; an existing one is replaced once the new one is whole
     * @param progress told items placed in trees
     * @throws VectorException if an item holds NaN or an infinity
     */
    public static AnnoyDescription build(VectorRows rows, AnnoyParameters parameters, Path place, Progress progress)
            throws VectorException, StorageException {
        return build(rows, parameters, place, progress, Kernels.vector());
    }

    static AnnoyDescription build(VectorRows rows, AnnoyParameters parameters, Path place, Progress progress,
            VectorKernel kernel)
            throws VectorException, StorageException {
        return new AnnoyBuilder(ItemSet.of(parameters.metric(), rows, kernel), parameters, place, progress).write();
    }

    private AnnoyDescription write() throws StorageException {
        List<AnnoyDescription> built = new ArrayList<>();
        AtomicFile.write(place, file -> built.add(write(file)));
        return built.getFirst();
    }

    private AnnoyDescription write(FileChannel file) throws IOException {
        NodeBuffer nodes = new NodeBuffer(file, layout);
        for (int item = 0; item < items.count(); item++) {
            nodes.item(items, item);
        }
        List<byte[]> roots = new ArrayList<>();
        long count = appendTrees(nodes, roots);
        for (byte[] root : roots) {
            nodes.copy(root);
        }
        nodes.flush();
        count = checked(count + roots.size());
        return new AnnoyDescription(items.count(), roots.size(), (int) count, count * layout.bytes());
    }

    private long appendTrees(NodeBuffer nodes, List<byte[]> roots) throws IOException {
        long count = items.count();
        try (TreesInOrder trees = new TreesInOrder(items, parameters, place, progress)) {
            while (!parameters.isMet(roots.size(), count, items.count())) {
                try (TreeFile tree = trees.next()) {
                    roots.add(tree.appendTo(nodes, (int) count));
                    count = checked(count + tree.nodes());
                }
            }
        }
        return count;
    }

    private static long checked(long nodes) throws IOException {
        if (nodes > Integer.MAX_VALUE) {
            throw new IOException("it would have more than the 2147483647 nodes that the format can number");
        }
        return nodes;
    }
}
