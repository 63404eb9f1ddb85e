package lookalike.index.annoy;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.storage.StorageException;
import lookalike.vector.ExactScan;
import lookalike.vector.Kernels;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorKernel;
import org.jspecify.annotations.Nullable;

/**
 * A forest in Annoy's own file format, mapped and searched there. Answers as Annoy 1.17 does: the same items in the
 * same order, except for ties. Safe for use by several threads; closing it during a search makes that search fail.
 */
public final class AnnoyForest implements AutoCloseable {

    /** A {@code search_k} that means k times the number of trees, as in Annoy. */
    public static final int USUAL_SEARCH_K = -1;

    private final AnnoyFile file;
    private final Roots roots;
    private final VectorKernel kernel;

    private AnnoyForest(AnnoyFile file, Roots roots, VectorKernel kernel) {
        this.file = file;
        this.roots = roots;
        this.kernel = kernel;
    }

    /**
     * Opens a file, which does not hold its metric and dimension; the caller must know them.
     *
     * @throws AnnoyException if the file's size or its roots show that it is damaged or something else
     */
    public static AnnoyForest open(Path path, Metric metric, int dimension) throws AnnoyException, StorageException {
        return open(path, metric, dimension, Kernels.vector());
    }

    static AnnoyForest open(Path path, Metric metric, int dimension, VectorKernel kernel)
            throws AnnoyException, StorageException {
        AnnoyFile file = AnnoyFile.open(path, new NodeLayout(metric, dimension));
        try {
            return new AnnoyForest(file, Roots.find(file), kernel);
        } catch (AnnoyException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    /** @return one more than the greatest item number, whether or not every number was given */
    public int items() {
        return roots.items();
    }

    /** @return n_trees, as Annoy counts them after loading a file */
    public int trees() {
        return roots.nodes().length;
    }

    /** @return how many nodes the file has */
    public int nodes() {
        return file.nodes();
    }

    /** @return how many items a leaf can hold */
    public int leafCapacity() {
        return file.layout().capacity();
    }

    /** @return how many numbers a vector has */
    public int dimension() {
        return file.layout().dimension();
    }

    /** @return the forest's metric */
    public Metric metric() {
        return file.layout().metric();
    }

    /** @return the file's length in bytes */
    public long bytes() {
        return file.bytes().byteSize();
    }

    /** @return the file's path */
    public Path path() {
        return file.path();
    }

    /**
     * @param query of this forest's dimension, all finite
     * @param k at least 1
     * @param searchK how many items to look at, at least 1: more find better and take longer; or
     *     {@link #USUAL_SEARCH_K}
     * @param among the only items to consider, or null for all; others do not count for {@code searchK}, so that a
     *     filter that few items pass still finds them
     * @return at most {@code k} items, nearest first; by smaller item number if their distances are equal before the
     *     root is taken
     * @throws AnnoyException if the search meets damage
     */
    public List<Neighbour> nearest(float[] query, int k, int searchK, @Nullable BitSet among) throws AnnoyException {
        if (query.length != dimension() || k < 1 || searchK < 1 && searchK != USUAL_SEARCH_K) {
            throw new IllegalArgumentException("%d numbers against %d, k %d, search_k %d"
                    .formatted(query.length, dimension(), k, searchK));
        }
        AnnoyDistance distances = AnnoyDistance.of(query, file, kernel);
        long enough = searchK == USUAL_SEARCH_K ? (long) k * trees() : searchK;
        int[] items = new AnnoySearcher(file, roots, distances, among).items(enough);
        ExactScan ranking = new ExactScan(distances, Math.clamp(items.length, 1, k));
        for (int item : items) {
            ranking.add(item);
        }
        return Arrays.stream(ranking.nearest().ascending())
                .mapToObj(key -> Neighbour.ofDistance(RankedKey.number(key), distances.distance(RankedKey.rank(key))))
                .toList();
    }

    /**
     * Reads the whole file and checks every node.
     *
     * @param progress told nodes
     * @throws AnnoyException at the first invalid node
     */
    public AnnoyShape verify(Progress progress) throws AnnoyException {
        return new AnnoyVerifier(file, roots, kernel).run(progress);
    }

    /** @return a copy of an item's vector */
    float[] vector(int item) {
        return file.copyOfVector(item);
    }

    /** @return the whole file */
    MemorySegment content() {
        return file.bytes();
    }

    @Override
    public void close() {
        file.close();
    }
}
