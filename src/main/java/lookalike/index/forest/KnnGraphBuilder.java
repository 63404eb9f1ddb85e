package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorKernel;

/**
 * Builds the {@link KnnGraph} by searching the trees for every item. Of the candidates found, an item takes in turn
 * those that are nearer to itself than to any taken before (the rule of Arya and Mount, 1993, and of HNSW's algorithm
 * 4), so that its list leads in all directions; the rest of three quarters of the list goes to the nearest others,
 * and the last quarter to items that have it on their lists. A list does not depend on the number of threads.
 */
final class KnnGraphBuilder {

    private static final int PART = 256;

    private final ProjectedPoints points;
    private final List<PartitionTree> trees;
    private final VectorKernel kernel;
    private final int length;
    private final int met;
    private final MemorySegment lists;

    /**
     * @param length of a list, at least 4
     * @param met how many items the trees should lead to for each
     */
    KnnGraphBuilder(ProjectedPoints points, List<PartitionTree> trees, VectorKernel kernel, int length, int met,
            Arena arena) {
        this.points = points;
        this.trees = trees;
        this.kernel = kernel;
        this.length = length;
        this.met = met;
        this.lists = arena.allocate(4L * points.count() * length, 64);
    }

    /** @param done told how many items have a list; an exception from it stops the work */
    KnnGraph build(int threads, IntConsumer done) {
        lists.fill((byte) -1);
        AtomicInteger next = new AtomicInteger();
        int parts = (points.count() + PART - 1) / PART;
        IntStream.range(0, threads).parallel().forEach(_ -> {
            GraphSearcher searcher = new GraphSearcher(points, trees, null, kernel);
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                int to = Math.min(points.count(), (part + 1) * PART);
                for (int item = part * PART; item < to; item++) {
                    choose(item, searcher);
                }
                done.accept(to - part * PART);
            }
        });
        addBackwards();
        return new KnnGraph(lists, length);
    }

    private void choose(int item, GraphSearcher searcher) {
        float[] own = points.rows().row(item);
        long[] found = searcher.nearest(own, 2 * length, met, null, item);
        float[][] taken = new float[length][];
        boolean[] used = new boolean[found.length];
        int count = 0;
        for (int i = 0; i < found.length && count < length; i++) {
            int other = RankedKey.number(found[i]);
            // From order to half of the squared distance.
            float half = RankedKey.rank(found[i]) + points.half(item);
            if (isItsOwn(other, half, taken, count)) {
                taken[count] = points.rows().row(other);
                put(item, count++, other);
                used[i] = true;
            }
        }
        for (int i = 0; i < found.length && count < length * 3 / 4; i++) {
            if (!used[i]) {
                put(item, count++, RankedKey.number(found[i]));
            }
        }
    }

    /**
     * @return whether {@code other}, at half the squared distance {@code half}, is nearer to the item than to any
     *     taken
     */
    private boolean isItsOwn(int other, float half, float[][] taken, int count) {
        for (int i = 0; i < count; i++) {
            if (kernel.squaredDistance(taken[i], points.rows().values(), points.rows().offset(other)) < 2 * half) {
                return false;
            }
        }
        return true;
    }

    private void addBackwards() {
        int[] lengths = new int[points.count()];
        for (int item = 0; item < lengths.length; item++) {
            while (lengths[item] < length && get(item, lengths[item]) >= 0) {
                lengths[item]++;
            }
        }
        int[] own = lengths.clone();
        for (int item = 0; item < own.length; item++) {
            for (int place = 0; place < own[item]; place++) {
                int other = get(item, place);
                if (lengths[other] < length && !has(other, item, lengths[other])) {
                    put(other, lengths[other]++, item);
                }
            }
        }
    }

    private boolean has(int item, int other, int count) {
        for (int place = 0; place < count; place++) {
            if (get(item, place) == other) {
                return true;
            }
        }
        return false;
    }

    private int get(int item, int place) {
        return lists.get(PartitionTree.INT, 4L * ((long) item * length + place));
    }

    private void put(int item, int place, int other) {
        lists.set(PartitionTree.INT, 4L * ((long) item * length + place), other);
    }
}
