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
import lookalike.Progress;
import lookalike.index.Neighbour;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import lookalike.vector.FiniteVectors;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;
import org.jspecify.annotations.Nullable;

/**
 * A forest to which items can be added and from which they can be removed. Removed ones are marked and no longer
 * found, added ones are compared one by one, and both are kept in a file beside the forest's; {@link #merge} grows a
 * new forest of the present items once that is worth it. An item keeps its number for good, and no number is reused.
 * <p>Safe for use by several threads: searches go on during changes and merges; changes wait for one another and for
 * a merge. Two programs must not change the same file at a time.
 */
public final class UpdatableForest implements AutoCloseable {

    private final Path place;
    private final Object changing = new Object();
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private ForestState state;

    private UpdatableForest(Path place, ForestState state) {
        this.place = place;
        this.state = state;
    }

    /**
     * Maps a file that holds its vectors and reads its changes, after checking all of both.
     *
     * @throws ForestException if either is cut short, changed, or no file of Lookalike's
     */
    public static UpdatableForest open(Path place) throws ForestException, StorageException {
        return new UpdatableForest(place, opened(place));
    }

    private static ForestState opened(Path place) throws ForestException, StorageException {
        Forest forest = Forest.open(place);
        try {
            return ForestState.of(forest, numbers(place, forest), ForestChanges.read(place, forest.description()));
        } catch (Throwable problem) {
            forest.close();
            throw problem;
        }
    }

    private static int[] numbers(Path place, Forest forest) throws ForestException {
        int[] numbers = forest.numbers();
        boolean rising = IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
        if (numbers.length != forest.description().items() + 1 || numbers[0] < 0 || !rising) {
            throw new ForestException.Damaged(place, ForestFault.Known.NUMBERS, null);
        }
        return numbers;
    }

    /** @return the forest's description from when it was grown, with the items of that time */
    public ForestDescription description() {
        return read(now -> now.forest().description());
    }

    /** @return how many items there are */
    public int size() {
        return read(now -> now.items() - now.delta().removed() + now.delta().added());
    }

    /** @return how many items are not in the forest yet */
    public int added() {
        return read(now -> now.delta().added());
    }

    /** @return how many items of the forest were removed */
    public int removed() {
        return read(now -> now.delta().removed());
    }

    /** @return whether so much has changed that {@link #merge} is worth its time */
    public boolean isMergeDue() {
        return read(now -> now.delta().isForestDue());
    }

    /** @return the size of the forest's file */
    public long bytes() {
        return read(now -> now.forest().bytes());
    }

    /** @see Forest#verify */
    public ForestShape verify(Progress progress) throws ForestException {
        swapping.readLock().lock();
        try {
            return state.forest().verify(progress);
        } finally {
            swapping.readLock().unlock();
        }
    }

    /**
     * @param query of this forest's dimension, all finite
     * @param k at least 1
     * @param effort of the search in the forest; added items are always compared
     * @param among numbers of the only items to find, or null for all
     * @return at most {@code k} items by their numbers, the nearest first
     */
    public List<Neighbour> nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among) {
        return read(now -> now.nearest(query, k, effort, among));
    }

    /**
     * Adds items and stores them.
     *
     * @param rows of this forest's dimension
     * @return the number of the first of them; the others follow
     * @throws VectorException.NotFinite if one holds NaN or an infinity; none is added then
     * @throws ForestException.OtherDimension if they have another dimension
     */
    public int add(VectorRows rows) throws VectorException, ForestException, StorageException {
        FiniteVectors.require(VectorException.Role.ITEM, rows);
        synchronized (changing) {
            ForestState now = state;
            VectorRows before = now.changes().added();
            if (rows.dimension() != before.dimension()) {
                throw new ForestException.OtherDimension(place, before.dimension(), rows.dimension());
            }
            MemorySegment both = MemorySegment.ofArray(new byte[Math.toIntExact(
                    before.values().byteSize() + rows.values().byteSize())]);
            both.copyFrom(before.values());
            both.asSlice(before.values().byteSize()).copyFrom(rows.values());
            change(now, new ForestChanges(new VectorRows(both, before.count() + rows.count(), rows.dimension()),
                    now.changes().removed()));
            return now.next();
        }
    }

    /**
     * Removes items for good.
     *
     * @param numbers of existing items
     * @throws ForestException.NoSuchItem if one does not exist; none is removed then
     */
    public void remove(int... numbers) throws ForestException, StorageException {
        synchronized (changing) {
            ForestState now = state;
            for (int number : numbers) {
                if (!now.delta().has(number)) {
                    throw new ForestException.NoSuchItem(place, number);
                }
            }
            int[] removed = IntStream.concat(Arrays.stream(now.changes().removed()), Arrays.stream(numbers)).sorted()
                    .distinct().toArray();
            change(now, new ForestChanges(now.changes().added(), removed));
        }
    }

    private void change(ForestState now, ForestChanges changes) throws StorageException {
        changes.write(place, now.forest().description());
        ForestState then = ForestState.of(now.forest(), now.numbers(), changes);
        swapping.writeLock().lock();
        try {
            state = then;
        } finally {
            swapping.writeLock().unlock();
        }
    }

    /**
     * Grows a new forest of the present items, with the parameters of the old one and tuned to the same recall.
     * Searches go on meanwhile.
     *
     * @param threads how many to work with, at least 1; the file does not depend on it
     * @throws java.util.concurrent.CancellationException when stopped by the progress; everything stays as it was
     */
    public void merge(int threads, Progress progress) throws ForestException, StorageException {
        Path beside = place.resolveSibling(place.getFileName() + ".merged");
        synchronized (changing) {
            ForestState now = state;
            ForestDescription said = now.forest().description();
            ForestParameters parameters = said.parameters().with(said.parameters().trees(), said.parameters().seed(),
                    threads);
            try (Arena arena = Arena.ofShared()) {
                int[] left = now.delta().remaining().toArray();
                int[] numbers = Arrays.copyOf(left, left.length + 1);
                numbers[left.length] = now.next();
                new ForestBuilder(parameters, said.recallTarget(), beside, progress).of(now.rows(left, arena),
                        now.forest().parts().embedding().metric(), numbers);
            }
            swap(now, beside);
        }
    }

    private void swap(ForestState now, Path beside) throws ForestException, StorageException {
        swapping.writeLock().lock();
        try {
            // Windows cannot rename over a mapped file.
            now.forest().close();
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

    private <T> T read(Function<ForestState, T> question) {
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
        try {
            state.forest().close();
        } finally {
            swapping.writeLock().unlock();
        }
    }
}
