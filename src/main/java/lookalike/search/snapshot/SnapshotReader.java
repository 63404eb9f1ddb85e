package lookalike.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.RowTable;
import lookalike.image.PixelSize;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.index.RowInverses;
import lookalike.storage.FileState;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import lookalike.vector.VectorRows;

/**
 * Reads the search snapshot beside a catalogue's features. It says of which files it was made, and is ignored as soon
 * as one of them has changed, or if it is damaged: then the databases are read, which takes longer.
 *
 * @param catalogue opened; stays open
 * @param folder of its features
 * @param identity of the features
 */
public record SnapshotReader(Catalogue catalogue, Path folder, ModelIdentity identity) {

    static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** @return whether some catalogue below a folder has a snapshot, which may be old */
    public static boolean isBelow(Path catalogues) {
        try (Stream<Path> files =
                Files.find(catalogues, 2, (file, _) -> file.toString().endsWith(SnapshotFormat.SUFFIX))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    /** @return the snapshot; empty if there is none, or none of the files that are there now */
    public Optional<SearchSnapshot> read() throws StorageException {
        Optional<Path> file = SnapshotFormat.files(folder, identity).newestFirst().stream().findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (SectionFile<SnapshotDescription> opened = SectionFile.open(file.get(), new SnapshotFormat())) {
            SnapshotDescription description = opened.description();
            boolean isCurrent = description.model().equals(identity.line())
                    && description.madeOf().stream().map(FileState::name).toList()
                            .containsAll(SnapshotFormat.databases(catalogue))
                    && description.madeOf().stream().allMatch(each -> each.isOf(folder));
            return isCurrent ? Optional.of(read(opened)) : Optional.empty();
        } catch (LookalikeException | IllegalArgumentException | IndexOutOfBoundsException
                | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private SearchSnapshot read(SectionFile<SnapshotDescription> file) {
        SnapshotDescription description = file.description();
        int[] checksums = numbers(file, SnapshotFormat.CHECKSUMS);
        byte[] keys = file.section(SnapshotFormat.KEYS).orElseThrow().toArray(ValueLayout.JAVA_BYTE);
        KeyedRows rows = KeyedRows.of(MemorySegment.ofArray(keys), numbers(file, SnapshotFormat.ROWS));
        ProductRows products = new ProductRows(numbers(file, SnapshotFormat.FIRST),
                several(numbers(file, SnapshotFormat.SEVERAL)), description.waiting());
        ColumnCodes values = ColumnCodes.of(description.columns(),
                file.section(SnapshotFormat.VALUES).orElseThrow().toArray(SHORT));
        Path vectors = Path.of(description.vectors());
        if (rows.count() > checksums.length || products.first().length != catalogue.size()
                || products.count() > checksums.length
                || description.columns() > 0 && values.count() != catalogue.size()
                || !vectors.equals(vectors.getFileName())) {
            throw new IllegalArgumentException("parts that do not fit each other");
        }
        RowTable table = new RowTable(rows, checksums, Optional.of(description.vectors()),
                Optional.of(new PixelSize(description.width(), description.height())));
        return new SearchSnapshot(table, products, Optional.ofNullable(description.ranking()), values,
                new RowInverses(inverses(file)));
    }

    /** @return numbers of at least 0, as those of rows are */
    private static float[] inverses(SectionFile<SnapshotDescription> file) {
        float[] inverses = file.section(SnapshotFormat.LOOKS).orElseThrow().toArray(VectorRows.VALUE);
        for (float inverse : inverses) {
            if (!(inverse >= 0 && inverse <= 1)) {
                throw new IllegalArgumentException(inverse + " is no inverse of a length");
            }
        }
        return inverses;
    }

    private static int[] numbers(SectionFile<SnapshotDescription> file, String section) {
        return file.section(section).orElseThrow().toArray(SectionFile.INT);
    }

    private static Map<Integer, List<Integer>> several(int[] numbers) {
        Map<Integer, List<Integer>> several = new HashMap<>();
        int at = 0;
        while (at < numbers.length) {
            List<Integer> rows = new ArrayList<>();
            for (int picture = 0; picture < numbers[at + 1]; picture++) {
                rows.add(numbers[at + 2 + picture]);
            }
            several.put(numbers[at], rows);
            at += 2 + rows.size();
        }
        return several;
    }
}
