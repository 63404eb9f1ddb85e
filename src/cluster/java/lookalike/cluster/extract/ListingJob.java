package lookalike.cluster.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.repository.CatalogueReader;
import lookalike.catalogue.source.FileTree;
import lookalike.catalogue.source.TreeFiles;
import lookalike.cluster.source.HadoopTree;
import lookalike.cluster.store.ClusterStore;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the table of a catalogue and the states of its pictures' files on the driver, as the desktop does, and writes
 * products and problems to tables. A Parquet table is read a slice at a time, so that its size does not matter.
 */
final class ListingJob {

    private final SparkSession spark;
    private final ClusterStore store;

    ListingJob(SparkSession spark, ClusterStore store) {
        this.spark = spark;
        this.store = store;
    }

    /**
     * @return what was listed
     * @throws LookalikeException if the catalogue cannot be read
     * @throws IOException if the file system cannot be read or written
     */
    ListingSink run(ExtractRequest request) throws LookalikeException, IOException {
        store.delete(store.place("listing"));
        ListingSink sink = new ListingSink(spark, store.place("listing/products"), store.place("listing/problems"));
        if (request.source().isTable()) {
            readSlices(request, sink);
        } else {
            try (FileTree tree =
                    new HadoopTree(request.source().location(), spark.sessionState().newHadoopConf())) {
                read(tree, sink);
            }
        }
        sink.finish();
        return sink;
    }

    private void readSlices(ExtractRequest request, ListingSink sink) throws LookalikeException, IOException {
        ParquetSlices slices = ParquetSlices.write(spark, request.source(), request.tableRows(),
                store.place("listing/table"));
        for (int slice = 0; slice < slices.count(); slice++) {
            try (ParquetTree tree = slices.read(slice)) {
                if (!tree.isEmpty()) {
                    read(tree, sink);
                }
            }
        }
    }

    private static void read(FileTree tree, ListingSink sink) throws LookalikeException, IOException {
        Map<String, FileTree.Entry> states = new HashMap<>();
        // What cannot be read is told when the catalogue is read.
        tree.files((_, _) -> {}).forEach(file -> states.put(file.path(), file));
        sink.states(states);
        try (TreeFiles files = new TreeFiles(tree)) {
            // What the first slice has shown holds for all.
            ColumnMapping meanings = sink.meanings();
            new CatalogueReader(files, Path.of(tree.place()), sink, Progress.UNWATCHED)
                    .read(Optional.empty(), meanings, true);
        }
    }
}
