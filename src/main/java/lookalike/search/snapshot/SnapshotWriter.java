package lookalike.search.snapshot;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
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
import lookalike.storage.SectionFile;
import lookalike.vector.VectorRows;

/**
 * Writes the search snapshot of a catalogue, beside its features.
 *
 * @param catalogue opened; stays open
 * @param folder of its features
 * @param identity of the features
 */
public record SnapshotWriter(Catalogue catalogue, Path folder, ModelIdentity identity) {

    /** Writes a snapshot of what is there now, unless there is one, or somebody is changing it. */
    public void bringUpToDate() throws LookalikeException {
        if (new SnapshotReader(catalogue, folder, identity).read().isPresent()) {
            return;
        }
        // Before they are read: what changes meanwhile makes a snapshot that is never used, not one that is wrong.
        List<FileState> databases = SnapshotFormat.databases(catalogue).stream()
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
            Optional<String> ranking = found.map(each -> FileName.of(each.path()));
            List<FileState> madeOf = Stream.concat(databases.stream(),
                    ranking.flatMap(name -> FileState.of(folder, name)).stream()).toList();
            ColumnCodes values = found.isEmpty() ? ColumnCodes.of(0, new short[0]) : values(found.get());
            RowInverses inverses = found.map(each -> RowInverses.of(each.codes()))
                    .orElseGet(() -> new RowInverses(new float[0]));
            ProductRows products = ProductRows.of(catalogue, features);
            PixelSize size = table.typicalSize().get();
            Path place = SnapshotFormat.files(folder, identity).next();
            SectionFile.write(place, new SnapshotFormat(), new SnapshotDescription(identity.line(),
                    madeOf, table.file().get(), size.width(), size.height(), products.waiting(),
                    ranking.orElse(null), values.columns(), Map.of()), sections(table, products, values, inverses));
            SnapshotFormat.files(folder, identity).deleteAllBut(place);
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
        short[] codes = values.codes();
        MemorySegment section = MemorySegment.ofArray(new byte[Short.BYTES * codes.length]);
        MemorySegment.copy(codes, 0, section, SnapshotReader.SHORT, 0, codes.length);
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
