package lookalike.cluster.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.catalogue.source.FileTree;
import lookalike.catalogue.source.TreeFiles;
import lookalike.cluster.network.ExecutorNetwork;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.source.HadoopTree;
import lookalike.cluster.source.MemoryTree;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.task.TaskFault;
import lookalike.cluster.task.TaskProgress;
import lookalike.features.FeatureMatrix;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.Palette;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Computes the features of the pictures of one task, a batch at a time, as the desktop indexes a catalogue: pictures
 * are read and decoded on other threads while the network computes. A broken picture becomes a row with its problem.
 *
 * @param location of the pictures
 * @param store with the network
 * @param hadoop to read both with
 * @param identity of the driver's network
 * @param precision of it
 * @param batch pictures between two results
 */
record ExtractTask(String location, String store, SerializableConfiguration hadoop, String identity,
        Precision precision, int batch)
        implements
        MapPartitionsFunction<Row, Row> {

    private static final String CONTENT = "content";

    /** @param wanted rows with a column {@code image}, and {@code content} if the bytes are in the table */
    @Override
    public Iterator<Row> call(Iterator<Row> wanted) {
        return new Iterator<>() {
            private Iterator<Row> ready = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!ready.hasNext() && wanted.hasNext()) {
                    ready = computed(wanted).iterator();
                }
                return ready.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return ready.next();
            }
        };
    }

    private List<Row> computed(Iterator<Row> wanted) {
        Map<String, byte[]> contents = new HashMap<>();
        Set<String> images = new LinkedHashSet<>();
        while (wanted.hasNext() && images.size() < batch) {
            Row row = wanted.next();
            String image = row.getAs("image");
            images.add(image);
            if (row.schema().getFieldIndex(CONTENT).isDefined()) {
                contents.put(image, Objects.requireNonNullElse(row.getAs(CONTENT), new byte[0]));
            }
        }
        try (FileTree tree = contents.isEmpty() ? new HadoopTree(location, hadoop.value())
                : new MemoryTree(location, contents)) {
            return rows(images, tree);
        } catch (LookalikeException | IOException problem) {
            throw TaskFault.of(problem);
        }
    }

    private List<Row> rows(Set<String> images, FileTree tree) throws LookalikeException, IOException {
        ExecutorNetwork executor = ExecutorNetwork.get(identity, precision,
                new ClusterStore(store, hadoop.value()));
        Path folder = Files.createTempDirectory("lookalike-extract-");
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, executor.network().identity())) {
            new CatalogueIndexer(writer, executor.network(), executor.plan()).run(images, new TreeFiles(tree),
                    Integer.MAX_VALUE, TaskProgress.ofThisTask());
            return rows(folder, writer);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static List<Row> rows(Path folder, FeatureWriter writer) throws LookalikeException {
        Map<String, PixelDescriptor> descriptors = new HashMap<>();
        Map<String, Palette> palettes = new HashMap<>();
        FeatureCache.palettes(folder, palettes::put);
        List<Row> rows = new ArrayList<>();
        try (FeatureSnapshot features = writer.snapshot(); FeatureMatrix matrix = features.matrix()) {
            features.descriptors(descriptors::put);
            Map<String, Integer> numbers = features.rowOfPixels();
            for (PictureRecord picture : writer.pictures()) {
                String pixels = picture.pixels().orElse("");
                Integer number = numbers.get(pixels);
                PixelDescriptor descriptor = descriptors.get(pixels);
                Palette palette = palettes.get(picture.image());
                rows.add(new PictureColumns(picture, number == null ? null : matrix.row(number),
                        descriptor == null || palette == null ? null : new PictureDescription(descriptor, palette))
                        .row());
            }
        }
        return rows;
    }
}
