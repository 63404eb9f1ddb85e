package lookalike.cluster.index;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lookalike.LookalikeException;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredModel;
import lookalike.cluster.task.TaskFault;
import lookalike.cluster.task.TaskProgress;
import lookalike.features.ModelIdentity;
import lookalike.service.part.PartBuilder;
import lookalike.service.part.PartManifest;
import lookalike.service.part.PartMeta;
import lookalike.service.part.RankingArtefact;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Builds parts on the executor that has their rows, and puts their files into the store under a name that no other
 * attempt has. Gives the entries of the manifest as JSON.
 *
 * @param store to write to
 * @param hadoop to write with
 * @param variant of model and index
 * @param identity the line of the features' identity
 * @param meta what parts share, as JSON
 */
record IndexTask(String store, SerializableConfiguration hadoop, String variant, String identity, String meta)
        implements
        MapPartitionsFunction<Row, String> {

    private static final String PART = "part";

    /** @param rows with a column {@code part}, by which they are sorted */
    @Override
    public Iterator<String> call(Iterator<Row> rows) {
        PeekingIterator<Row> all = Iterators.peekingIterator(rows);
        List<String> entries = new ArrayList<>();
        try {
            while (all.hasNext()) {
                int part = all.peek().getAs(PART);
                entries.add(JsonMapper.builder().build().writeValueAsString(build(part, new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext() && all.peek().<Integer>getAs(PART) == part;
                    }

                    @Override
                    public Row next() {
                        return all.next();
                    }
                })));
            }
        } catch (LookalikeException | IOException problem) {
            throw TaskFault.of(problem);
        }
        return entries.iterator();
    }

    private PartManifest.Part build(int part, Iterator<Row> rows) throws LookalikeException, IOException {
        ClusterStore files = new ClusterStore(store, hadoop.value());
        Path scratch = Files.createTempDirectory("lookalike-part-");
        try {
            Optional<RankingArtefact> model = new StoredModel(files, variant).copyTo(scratch);
            Path folder = scratch.resolve(PART);
            ModelIdentity features = ModelIdentity.parse(identity).orElseThrow();
            String path = "part-%05d-%s".formatted(part, UUID.randomUUID());
            PartManifest.Part entry;
            try (PartBuilder builder = PartBuilder.open(folder, features, PartMeta.parse(meta))) {
                new PartFeeder(builder).feed(rows);
                entry = builder.finish(path, model, TaskProgress.ofThisTask());
            }
            for (PartManifest.PartFile file : entry.files()) {
                files.put(folder.resolve(file.name()), ClusterStore.INDEX + variant + "/" + path + "/" + file.name());
            }
            return entry;
        } finally {
            PathUtils.deleteDirectory(scratch);
        }
    }
}
