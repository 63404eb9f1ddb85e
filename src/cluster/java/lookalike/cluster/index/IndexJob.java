package lookalike.cluster.index;

import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.cluster.store.StoredModel;
import lookalike.features.ModelIdentity;
import lookalike.service.part.PartManifest;
import lookalike.service.part.PartMeta;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes the parts of a catalogue with their forests, each where its rows are, and the manifest that the desktop opens.
 * The parts of the manifest before are deleted once there is the new one.
 */
public final class IndexJob {

    private final SparkSession spark;
    private final ClusterStore store;
    private final String variant;
    private final String folder;

    /** @param variant empty for the catalogue's own model and index, or what tells others */
    public IndexJob(SparkSession spark, ClusterStore store, String variant) {
        this.spark = spark;
        this.store = store;
        this.variant = variant;
        this.folder = ClusterStore.INDEX + variant;
    }

    /**
     * @return all that decides what the parts are, as a text
     * @throws IOException if nothing was extracted
     */
    public String inputs(boolean isSingle) throws IOException {
        return store.require().features() + ", " + new StoredModel(store, variant).digest()
                + (isSingle ? ", one part" : "");
    }

    /**
     * @param isSingle whether all products shall be in one part, with one forest
     * @return the manifest
     * @throws IOException if nothing was extracted, or the store cannot be written
     */
    public PartManifest run(boolean isSingle) throws IOException {
        StoreState state = store.require();
        String meta = store.read(ClusterStore.META);
        Dataset<Row> features = spark.read().parquet(store.table("features", state.version()));
        Dataset<Row> divided = isSingle ? features.withColumn("part", lit(0)) : features;
        List<String> entries = divided
                .repartition(isSingle ? 1 : state.parts(), PartPlacement.of(state.parts(), "part"))
                .sortWithinPartitions("part", "order", "number")
                .mapPartitions(new IndexTask(store.place(),
                        new SerializableConfiguration(spark.sessionState().newHadoopConf()), variant, state.identity(),
                        meta),
                        Encoders.STRING())
                .collectAsList();
        List<PartManifest.Part> parts = new ArrayList<>();
        for (String entry : entries) {
            parts.add(JsonMapper.builder().build().readValue(entry, PartManifest.Part.class));
        }
        parts.sort(Comparator.comparing(PartManifest.Part::path));
        PartManifest manifest = new PartManifest(ModelIdentity.parse(state.identity()).orElseThrow(),
                state.catalogue(), PartMeta.parse(meta), parts);
        store.write(folder + "/" + PartManifest.FILE,
                new String(manifest.json(), StandardCharsets.UTF_8));
        deleteAllBut(manifest);
        return manifest;
    }

    /** Attempts that failed, and the parts before. */
    private void deleteAllBut(PartManifest manifest) throws IOException {
        Set<String> kept = manifest.parts().stream().map(PartManifest.Part::path).collect(Collectors.toSet());
        for (String name : store.names(folder)) {
            if (name.startsWith("part-") && !kept.contains(name)) {
                store.delete(store.place(folder + "/" + name));
            }
        }
    }
}
