package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.Progress;
import lookalike.features.KeyedRows;
import lookalike.index.Neighbour;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import lookalike.vector.Kernels;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorRows;
import org.jspecify.annotations.Nullable;

/**
 * A forest in Lookalike's own file. It departs from Annoy in four ways: the size of leaves does not depend on the
 * dimension; long vectors are searched in a space of fewer dimensions and ranked by their true distances; the search
 * goes on from what the trees find through lists of neighbours; and the file describes itself and is checked before
 * use. Safe for use by several threads; closing it during a search makes that search fail.
 */
public final class Forest implements AutoCloseable {

    private final Path place;
    private final SectionFile<ForestDescription> file;
    private final ForestSearcher searcher;
    /** By item, where the caller has it. */
    private final IntUnaryOperator rows;

    private Forest(Path place, SectionFile<ForestDescription> file, ItemVectors vectors, IntUnaryOperator rows)
            throws ForestException {
        this.place = place;
        this.file = file;
        this.rows = rows;
        this.searcher = new ForestSearcher(ForestSections.parts(file, vectors), Kernels.vector());
    }

    /**
     * Maps a file that holds its vectors, after checking all of it. Such a file may come from anywhere, with sound
     * checksums over nonsense, so every part is {@linkplain #verify verified}, too.
     *
     * @throws ForestException if it is cut short, changed, or no forest of Lookalike's
     */
    public static Forest open(Path place) throws ForestException, StorageException {
        SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat());
        try {
            Forest forest = new Forest(place, file, held(file), IntUnaryOperator.identity());
            forest.verify(Progress.UNWATCHED);
            return forest;
        } catch (IllegalArgumentException problem) {
            file.close();
            throw new ForestException.Damaged(place, ForestFault.Known.VECTORS, problem);
        } catch (ForestException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    private static ItemVectors held(SectionFile<ForestDescription> file) throws ForestException {
        return ItemVectors.inOrder(new VectorRows(ForestSections.section(file, ForestSections.VECTORS),
                file.description().items(), Embedding.of(file.description()).laidOut()));
    }

    /**
     * Maps a file that holds its vectors and their keys, after checking all of it.
     *
     * @param rowOfKey by key, the number that {@link #row} gives
     * @param model identifies where the vectors come from
     * @throws ForestException.OtherFeatures if the forest was grown of others
     */
    public static Forest open(Path place, KeyedRows rowOfKey, String model)
            throws ForestException, StorageException {
        SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat());
        try {
            int[] rows = rows(place, file, rowOfKey, model);
            return new Forest(place, file, held(file), item -> rows[item]);
        } catch (IllegalArgumentException problem) {
            file.close();
            throw new ForestException.Damaged(place, ForestFault.Known.VECTORS, problem);
        } catch (IndexOutOfBoundsException problem) {
            file.close();
            throw new ForestException.Damaged(place, ForestFault.Known.KEYS, problem);
        } catch (ForestException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    /**
     * Maps a file whose vectors are kept elsewhere, after checking all of it.
     *
     * @param vectors the current ones; stays open as long as the forest is used
     * @param rowOfKey by key, the row of its vector; items whose key is missing must not be searched for
     * @param model the line of the identity whose features these are
     * @throws ForestException.OtherFeatures if the forest was grown of another model's features
     */
    public static Forest open(Path place, VectorRows vectors, KeyedRows rowOfKey, String model)
            throws ForestException, StorageException {
        SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat());
        try {
            int[] rows = rows(place, file, rowOfKey, model);
            return new Forest(place, file, new ItemVectors(vectors, rows), item -> rows[item]);
        } catch (IndexOutOfBoundsException problem) {
            file.close();
            throw new ForestException.Damaged(place, ForestFault.Known.KEYS, problem);
        } catch (ForestException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    /** @return by item, the row of its key, or -1 */
    private static int[] rows(Path place, SectionFile<ForestDescription> file, KeyedRows rowOfKey,
            String model) throws ForestException {
        if (!file.description().model().equals(model)) {
            throw new ForestException.OtherFeatures(place, file.description().model(), model);
        }
        return rowOfKey.rowsOf(ForestSections.section(file, ForestSections.KEYS)
                .asSlice(0, (long) KeyedRows.KEY * file.description().items()));
    }

    Map<String, MemorySegment> sections() {
        return file.sections();
    }

    ForestParts parts() {
        return searcher.parts();
    }

    /** @return the row of an item by its key; -1 if it is no longer there. Without keys, the item's number */
    public int row(int item) {
        return rows.applyAsInt(item);
    }

    /** @return what whoever grew the forest keeps with it; empty if that is nothing */
    public Optional<MemorySegment> attachment() {
        return file.section(ForestSections.ATTACHMENT);
    }

    /** @return the forest's description in its file */
    public ForestDescription description() {
        return file.description();
    }

    /** @return the file's size */
    public long bytes() {
        return file.bytes();
    }

    /**
     * @param query of this forest's dimension, of any length, all finite
     * @param k at least 1
     * @param effort of the search; {@link ForestDescription#searchParameters} is what the forest was tuned to
     * @param among the only items to find, or null for all
     * @return at most {@code k} items, the nearest first: with their cosines if this forest is of angular distance,
     *     else with their distances
     */
    public List<Neighbour> nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among) {
        return LongStream.of(keys(query, k, effort, among))
                .mapToObj(key -> parts().embedding().neighbour(RankedKey.number(key), RankedKey.rank(key))).toList();
    }

    /** @return keys of order and item, nearest first; see {@link Embedding#isOrderedByProduct} */
    long[] keys(float[] query, int k, SearchParameters effort, @Nullable BitSet among) {
        if (query.length != description().dimension() || k < 1) {
            throw new IllegalArgumentException("%d numbers against %d, k %d"
                    .formatted(query.length, description().dimension(), k));
        }
        return description().items() == 0 ? new long[0]
                : searcher.nearest(parts().embedding().query(query), k, effort, among);
    }

    /** @return the numbers of the items, rising, and then the number of the next item */
    int[] numbers() {
        int[] kept = ForestSections.numbers(file, ForestSections.NUMBERS);
        return kept.length > 0 ? kept : IntStream.rangeClosed(0, description().items()).toArray();
    }

    /**
     * Checks every part in detail, beyond the checksums that were checked on opening.
     *
     * @param progress told trees and lists
     * @throws ForestException.Damaged naming the first impossible value
     */
    public ForestShape verify(Progress progress) throws ForestException {
        try {
            return new ForestVerifier(place, parts()).run(progress);
        } catch (IndexOutOfBoundsException problem) {
            throw new ForestException.Damaged(place, ForestFault.Known.PARTS, problem);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
