package lookalike.index.forest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.Progress;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyNeighbour;
import lookalike.index.annoy.FiniteVectors;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import lookalike.vector.RankedNumbers;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * A forest whose items come and go. Those removed are marked and not found any more, those added are compared one by
 * one, and both are kept in a file beside the forest's; {@link #merge} grows a new forest of what is there once that is
 * worth it. An item keeps its number for good, and no number is given twice.
 * <p>Safe for use by several threads: searches go on while items come and go and while a forest is merged; changes wait
 * for one another and for a merge. Two programs must not change the same file at a time.
 */
public final class UpdatableForest implements AutoCloseable {

    private static final double CHANGED_TOO_MUCH = 0.1;

    private final Path place;
    private final VectorKernel loop = VectorKernel.best();
    private final Object changing = new Object();
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private State state;

    /**
     * What a search reads.
     *
     * @param numbers by item of the forest its number, and the first number of those added
     * @param present items of the forest that are there
     * @param delta what was added, laid out, in memory of its own
     * @param presentInDelta rows of the delta that are there
     */
    private record State(Forest forest, int[] numbers, ForestChanges changes, BitSet present, ItemVectors delta,
                         BitSet presentInDelta) {

        static State of(Forest forest, int[] numbers, ForestChanges changes) {
            BitSet removed = new BitSet();
            Arrays.stream(changes.removed()).forEach(removed::set);
            int items = forest.description().items();
            BitSet present = new BitSet(items);
            IntStream.range(0, items).filter(item -> !removed.get(numbers[item])).forEach(present::set);
            BitSet inDelta = new BitSet();
            IntStream.range(0, changes.added().count()).filter(row -> !removed.get(numbers[items] + row))
                    .forEach(inDelta::set);
            return new State(forest, numbers, changes, present, ItemVectors.inOrder(
                    forest.parts().embedding().items(changes.added(), Arena.ofAuto())), inDelta);
        }

        int items() {
            return forest.description().items();
        }

        int next() {
            return numbers[items()] + changes.added().count();
        }

        boolean has(int number) {
            int item = Arrays.binarySearch(numbers, 0, items(), number);
            int row = number - numbers[items()];
            return item >= 0 ? present.get(item) : row >= 0 && presentInDelta.get(row);
        }
    }

    private UpdatableForest(Path place, State state) {
        this.place = place;
        this.state = state;
    }

    /**
     * Maps a file that holds its vectors and reads what has changed, after all of both has been checked.
     *
     * @throws ForestException if either is cut short, changed, or none of ours
     */
    public static UpdatableForest open(Path place) throws ForestException, StorageException {
        return new UpdatableForest(place, opened(place));
    }

    private static State opened(Path place) throws ForestException, StorageException {
        Forest forest = Forest.open(place);
        try {
            return State.of(forest, numbers(place, forest), ForestChanges.read(place, forest.description()));
        } catch (ForestException | StorageException | RuntimeException problem) {
            forest.close();
            throw problem;
        }
    }

    private static int[] numbers(Path place, Forest forest) throws ForestException {
        int[] numbers = forest.numbers();
        boolean rising = IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
        if (numbers.length != forest.description().items() + 1 || numbers[0] < 0 || !rising) {
            throw new ForestException.Damaged(place, "its numbers do not fit", null);
        }
        return numbers;
    }

    /** @return what the forest said when it was grown: of the items that were there then */
    public ForestDescription description() {
        return read(now -> now.forest.description());
    }

    /** @return how many items there are */
    public int size() {
        return read(now -> now.present.cardinality() + now.presentInDelta.cardinality());
    }

    /** @return how many items there are that are not in the forest yet */
    public int added() {
        return read(now -> now.presentInDelta.cardinality());
    }

    /** @return how many items of the forest are gone */
    public int removed() {
        return read(now -> now.items() - now.present.cardinality());
    }

    /** @return whether so much has changed that {@link #merge} is worth its time: a tenth */
    public boolean isMergeDue() {
        return added() + removed() > CHANGED_TOO_MUCH * description().items();
    }

    /** @return the length of the forest's file */
    public long bytes() {
        return read(now -> now.forest.bytes());
    }

    /** @see Forest#verify */
    public Forest.Shape verify(Progress progress) throws ForestException {
        swapping.readLock().lock();
        try {
            return state.forest.verify(progress);
        } finally {
            swapping.readLock().unlock();
        }
    }

    /**
     * @param query of this forest's dimension, all finite
     * @param k at least 1
     * @param effort how hard to look in the forest; what was added is always compared
     * @param among numbers of the only items to find, or null for all
     * @return at most {@code k} items by their numbers, the nearest first
     */
    public List<AnnoyNeighbour> nearest(float[] query, int k, SearchParameters effort, BitSet among) {
        return read(now -> nearest(now, query, k, effort, among));
    }

    private List<AnnoyNeighbour> nearest(State now, float[] query, int k, SearchParameters effort, BitSet among) {
        Embedding embedding = now.forest.parts().embedding();
        boolean all = among == null && now.changes.removed().length == 0;
        LongStream old = LongStream.of(now.forest.keys(query, k, effort, all ? null : items(now, among)))
                .map(key -> RankedNumbers.key(RankedNumbers.rank(key), now.numbers[RankedNumbers.number(key)]));
        int first = now.numbers[now.items()];
        BitSet rows = (BitSet) now.presentInDelta.clone();
        if (among != null) {
            rows.and(among.get(first, Math.max(first, among.length())));
        }
        LongStream fresh = LongStream.of(new ExactScan(embedding, now.delta, loop, embedding.query(query), k)
                        .all(rows, now.delta.count()).nearest())
                .map(key -> RankedNumbers.key(RankedNumbers.rank(key), first + RankedNumbers.number(key)));
        return LongStream.concat(old, fresh).sorted().limit(k).mapToObj(key -> new AnnoyNeighbour(RankedNumbers.number(key),
                embedding.distance(RankedNumbers.rank(key)))).toList();
    }

    private static BitSet items(State now, BitSet among) {
        if (among == null) {
            return now.present;
        }
        BitSet items = new BitSet(now.items());
        now.present.stream().filter(item -> among.get(now.numbers[item])).forEach(items::set);
        return items;
    }

    /**
     * Adds items and keeps them.
     *
     * @param rows of this forest's dimension
     * @return the number of the first of them; the others follow
     * @throws AnnoyException.NotFinite if one holds NaN or an infinity; none is added then
     * @throws ForestException.OtherDimension if they have another dimension
     */
    public int add(VectorRows rows) throws AnnoyException, ForestException, StorageException {
        FiniteVectors.require("Item", rows);
        synchronized (changing) {
            State now = state;
            VectorRows before = now.changes.added();
            if (rows.dimension() != before.dimension()) {
                throw new ForestException.OtherDimension(place, before.dimension(), rows.dimension());
            }
            MemorySegment both = MemorySegment.ofArray(new byte[Math.toIntExact(
                    before.values().byteSize() + rows.values().byteSize())]);
            both.copyFrom(before.values());
            both.asSlice(before.values().byteSize()).copyFrom(rows.values());
            change(now, new ForestChanges(new VectorRows(both, before.count() + rows.count(), rows.dimension()),
                    now.changes.removed()));
            return now.next();
        }
    }

    /**
     * Removes items for good.
     *
     * @param numbers of items that are there
     * @throws ForestException.NoSuchItem if one is not; none is removed then
     */
    public void remove(int... numbers) throws ForestException, StorageException {
        synchronized (changing) {
            State now = state;
            for (int number : numbers) {
                if (!now.has(number)) {
                    throw new ForestException.NoSuchItem(place, number);
                }
            }
            int[] removed = IntStream.concat(Arrays.stream(now.changes.removed()), Arrays.stream(numbers)).sorted()
                    .distinct().toArray();
            change(now, new ForestChanges(now.changes.added(), removed));
        }
    }

    private void change(State now, ForestChanges changes) throws StorageException {
        changes.write(place, now.forest.description());
        State then = State.of(now.forest, now.numbers, changes);
        swapping.writeLock().lock();
        state = then;
        swapping.writeLock().unlock();
    }

    /**
     * Grows a new forest of the items that are there, by the recipe of the old one and tuned to the same recall.
     * Searches go on meanwhile.
     *
     * @param threads how many to work with, at least 1; the file does not depend on it
     * @throws java.util.concurrent.CancellationException when nobody wants it any more; all stays as it was
     */
    public void merge(int threads, Progress progress) throws ForestException, StorageException {
        Path beside = place.resolveSibling(place.getFileName() + ".merged");
        synchronized (changing) {
            State now = state;
            ForestDescription said = now.forest.description();
            ForestParameters recipe = said.recipe().with(said.recipe().trees(), said.recipe().seed(), threads);
            try (Arena arena = Arena.ofShared()) {
                int[] left = IntStream.concat(now.present.stream().map(item -> now.numbers[item]),
                        now.presentInDelta.stream().map(row -> now.numbers[now.items()] + row)).toArray();
                int[] numbers = Arrays.copyOf(left, left.length + 1);
                numbers[left.length] = now.next();
                new ForestBuilder(recipe, said.tunedFor(), beside, progress).of(left(now, left.length, arena),
                        now.forest.parts().embedding().metric(), numbers);
            }
            swap(now, beside);
        }
    }

    /** @return the items that are there, in the order of their numbers */
    private static VectorRows left(State now, int count, Arena arena) {
        Embedding embedding = now.forest.parts().embedding();
        long bytes = 4L * count * embedding.dimension();
        MemorySegment values = arena.allocate(Math.max(4, bytes), 64).asSlice(0, bytes);
        VectorRows rows = new VectorRows(values, count, embedding.dimension());
        int row = 0;
        for (int item = now.present.nextSetBit(0); item >= 0; item = now.present.nextSetBit(item + 1)) {
            rows.put(row++, embedding.given(now.forest.parts().vectors().vector(item)));
        }
        for (int at = now.presentInDelta.nextSetBit(0); at >= 0; at = now.presentInDelta.nextSetBit(at + 1)) {
            rows.put(row++, now.changes.added().row(at));
        }
        return rows;
    }

    private void swap(State now, Path beside) throws ForestException, StorageException {
        swapping.writeLock().lock();
        try {
            // Windows renames nothing over a file that is mapped.
            now.forest.close();
            AtomicFile.rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        } finally {
            try {
                state = opened(place);
            } finally {
                swapping.writeLock().unlock();
            }
        }
        ForestChanges.forget(place);
    }

    private <T> T read(Function<State, T> question) {
        swapping.readLock().lock();
        try {
            return question.apply(state);
        } finally {
            swapping.readLock().unlock();
        }
    }

    @Override
    public void close() {
        swapping.writeLock().lock();
        state.forest.close();
        swapping.writeLock().unlock();
    }
}
