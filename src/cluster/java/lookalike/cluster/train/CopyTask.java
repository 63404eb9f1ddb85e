package lookalike.cluster.train;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.catalogue.source.FileTree;
import lookalike.catalogue.source.TreeFiles;
import lookalike.cluster.network.ExecutorNetwork;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.source.HadoopTree;
import lookalike.cluster.source.MemoryTree;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.cluster.task.TaskFault;
import lookalike.cluster.task.TaskProgress;
import lookalike.features.Feature;
import lookalike.features.Precision;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.features.indexing.CopyIndexer;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.spoilt.SpoiltKind;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Computes spoilt copies of some pictures, which training needs to tell a difference of photos from one of products.
 *
 * @param store with the network
 * @param hadoop to read with
 * @param location of the pictures
 * @param identity the line of the network's identity
 * @param precision of the network
 */
record CopyTask(String store, SerializableConfiguration hadoop, String location, String identity, Precision precision)
        implements
        MapPartitionsFunction<Row, Row> {

    /** Of the copies. */
    static final StructType SCHEMA = new StructType().add("pixels", StringType, false).add("kind", StringType, false)
            .add("vector", DataTypes.createArrayType(FloatType, false), false).add("descriptors", BinaryType, false);

    static CopyTask of(ClusterStore store, SerializableConfiguration hadoop, StoreState state) {
        return new CopyTask(store.place(), hadoop, state.source().location(), state.identity(),
                Precision.valueOf(state.precision()));
    }

    /** @param rows pictures with their features, and {@code content} if the bytes are in the table */
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        List<PictureRecord> records = new ArrayList<>();
        Map<String, Feature> features = new HashMap<>();
        Map<String, PictureDescription> descriptions = new HashMap<>();
        Map<String, byte[]> contents = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            PictureColumns picture = PictureColumns.of(row);
            String pixels = picture.record().pixels().orElse("");
            if (picture.feature() != null && picture.description() != null) {
                records.add(picture.record());
                features.put(pixels, picture.feature());
                descriptions.put(pixels, picture.description());
            }
            if (row.schema().getFieldIndex("content").isDefined()) {
                contents.put(picture.record().image(), row.getAs("content"));
            }
        }
        try (FileTree tree = contents.isEmpty() ? new HadoopTree(location, hadoop.value())
                : new MemoryTree(location, contents)) {
            return records.isEmpty() ? List.<Row>of().iterator() : copies(records, features, descriptions, tree);
        } catch (LookalikeException | IOException problem) {
            throw TaskFault.of(problem);
        }
    }

    private Iterator<Row> copies(List<PictureRecord> records, Map<String, Feature> features,
            Map<String, PictureDescription> descriptions, FileTree tree) throws LookalikeException, IOException {
        ExecutorNetwork executor = ExecutorNetwork.get(identity, precision, new ClusterStore(store, hadoop.value()));
        Path folder = Files.createTempDirectory("lookalike-copies-");
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, executor.network().identity())) {
            writer.keep(records, features, descriptions);
            new CopyIndexer(writer, executor.network()).run(features.keySet().stream().sorted().toList(),
                    new TreeFiles(tree), TaskProgress.ofThisTask());
            try (FeatureSnapshot snapshot = writer.snapshot()) {
                return snapshot.copies().stream().map(CopyTask::row).toList().iterator();
            }
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static Row row(CopySample copy) {
        return RowFactory.create(copy.pixels(), copy.kind().name(),
                PictureColumns.boxed(copy.feature().values()), copy.descriptor().toBytes());
    }

    /** @return the copy in a row */
    static CopySample copy(Row row) {
        return new CopySample(row.getAs("pixels"), SpoiltKind.valueOf(row.getAs("kind")),
                PictureColumns.feature(row).orElseThrow(), PixelDescriptor.of(row.<byte[]>getAs("descriptors")));
    }
}
