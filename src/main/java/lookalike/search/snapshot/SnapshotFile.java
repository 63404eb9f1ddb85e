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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.RowTable;
import lookalike.image.PixelSize;
import lookalike.ranking.index.CatalogueColumns;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.index.RowInverses;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.StoredRanking;
import lookalike.storage.FileState;
import lookalike.storage.NumberedFiles;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import lookalike.vector.VectorRows;

/**
 * The search snapshot beside a catalogue's features. It says of which files it was made, and is ignored as soon as one
 * of them has changed, or if it is damaged: then the databases are read, which takes longer.
 *
 * @param catalogue opened; stays open
 * @param folder of its features
 * @param identity of the features
 */
public record SnapshotFile(Catalogue catalogue, Path folder, ModelIdentity identity) {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final String SUFFIX = ".snapshot";

    private NumberedFiles files() {
        return new NumberedFiles(folder, "search-" + identity.key() + "-", SUFFIX);
    }

    /** @return whether some catalogue below a folder has a snapshot, which may be old */
    public static boolean isBelow(Path catalogues) {
        try (Stream<Path> files = Files.find(catalogues, 2, (file, _) -> file.toString().endsWith(SUFFIX))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    /** @return the snapshot; empty if there is none, or none of the files that are there now */
    public Optional<SearchSnapshot> read() throws StorageException {
        Optional<Path> file = files().newestFirst().stream().findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (SectionFile<SnapshotDescription> opened = SectionFile.open(file.get(), new SnapshotFormat())) {
            SnapshotDescription description = opened.description();
            boolean isCurrent = description.model().equals(identity.line())
                    && description.madeOf().stream().map(FileState::name).toList()
                            .containsAll(List.of(database(), FeatureCache.DATABASE))
                    && description.madeOf().stream().allMatch(each -> each.isOf(folder));
            return isCurrent ? Optional.of(read(opened)) : Optional.empty();
        } catch (LookalikeException | IllegalArgumentException | IndexOutOfBoundsException
                | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private String database() {
        return catalogue.file().getFileName().toString();
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
                new RowInverses(inverses(file, SnapshotFormat.LOOKS), inverses(file, SnapshotFormat.WHOLE)));
    }

    /** @return numbers of at least 0, as those of rows are */
    private static float[] inverses(SectionFile<SnapshotDescription> file, String section) {
        float[] inverses = file.section(section).orElseThrow().toArray(VectorRows.VALUE);
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

    /** Writes a snapshot of what is there now, unless there is one, or somebody is changing it. */
    public void bringUpToDate() throws LookalikeException {
        if (read().isPresent()) {
            return;
        }
        // Before they are read: what changes meanwhile makes a snapshot that is never used, not one that is wrong.
        List<FileState> databases = Stream.of(database(), FeatureCache.DATABASE)
                .flatMap(name -> FileState.of(folder, name).stream()).toList();
        if (databases.size() == 2) {
            try (FeatureSnapshot features = FeatureCache.openToRead(folder, identity)) {
                write(features, databases);
            }
        }
    }

    private void write(FeatureSnapshot features, List<FileState> databases) throws LookalikeException {
        RowTable table = features.featureRows().table();
        if (table.file().isEmpty() || table.typicalSize().isEmpty()) {
            return;
        }
        Optional<StoredRanking> found = RankingStore.open(features.featureRows(), _ -> {});
        try {
            Optional<String> ranking = found.map(each -> each.path().getFileName().toString());
            List<FileState> madeOf = Stream.concat(databases.stream(),
                    ranking.flatMap(name -> FileState.of(folder, name)).stream()).toList();
            ColumnCodes values = found.isEmpty() ? ColumnCodes.of(0, new short[0]) : values(found.get());
            RowInverses inverses = found.map(each -> RowInverses.of(each.codes()))
                    .orElseGet(() -> new RowInverses(new float[0], new float[0]));
            ProductRows products = ProductRows.of(catalogue, features);
            PixelSize size = table.typicalSize().get();
            Path place = files().next();
            SectionFile.write(place, new SnapshotFormat(), new SnapshotDescription(identity.line(),
                    madeOf, table.file().get(), size.width(), size.height(), products.waiting(),
                    ranking.orElse(null), values.columns(), Map.of()), sections(table, products, values, inverses));
            files().deleteAllBut(place);
        } finally {
            found.ifPresent(StoredRanking::close);
        }
    }

    private ColumnCodes values(StoredRanking ranking) throws CatalogueException {
        try {
            return new CatalogueColumns(catalogue, ranking.space().columns()).products();
        } catch (CatalogueException.UnknownColumn _) {
            // The table has changed; such a space is not used.
            return ColumnCodes.of(0, new short[0]);
        }
    }

    private static Map<String, MemorySegment> sections(RowTable table, ProductRows products, ColumnCodes values,
            RowInverses inverses) {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        sections.put(SnapshotFormat.KEYS, table.keys().keys());
        sections.put(SnapshotFormat.ROWS, section(table.keys().rows()));
        sections.put(SnapshotFormat.CHECKSUMS, section(table.checksums()));
        sections.put(SnapshotFormat.FIRST, section(products.first()));
        List<Integer> several = new ArrayList<>();
        new TreeMap<>(products.several()).forEach((item, rows) -> {
            several.add(item);
            several.add(rows.size());
            several.addAll(rows);
        });
        sections.put(SnapshotFormat.SEVERAL, section(several.stream().mapToInt(Integer::intValue).toArray()));
        sections.put(SnapshotFormat.LOOKS, section(inverses.looks()));
        sections.put(SnapshotFormat.WHOLE, section(inverses.whole()));
        short[] codes = values.codes();
        MemorySegment section = MemorySegment.ofArray(new byte[Short.BYTES * codes.length]);
        MemorySegment.copy(codes, 0, section, SHORT, 0, codes.length);
        sections.put(SnapshotFormat.VALUES, section);
        return sections;
    }

    private static MemorySegment section(float[] numbers) {
        MemorySegment section = MemorySegment.ofArray(new byte[Float.BYTES * numbers.length]);
        MemorySegment.copy(numbers, 0, section, VectorRows.VALUE, 0, numbers.length);
        return section;
    }

    private static MemorySegment section(int[] numbers) {
        MemorySegment section = MemorySegment.ofArray(new byte[Integer.BYTES * numbers.length]);
        MemorySegment.copy(numbers, 0, section, SectionFile.INT, 0, numbers.length);
        return section;
    }
}
