package lookalike.cluster.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.cluster.extract.PicturesTable;
import lookalike.cluster.index.PartFeeder;
import lookalike.cluster.row.JoinColumns;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.cluster.store.StoredModel;
import lookalike.features.ModelIdentity;
import lookalike.features.indexing.CopyIndexer;
import lookalike.service.part.PartBuilder;
import lookalike.service.part.PartMeta;
import lookalike.service.part.RankingArtefact;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Trains the ranking space with the desktop's own trainer, on the driver: on all pictures or, if there are more than
 * were asked for, on those with the smallest hashes, which are a random sample. Spoilt copies are computed by the
 * executors first.
 */
public final class TrainJob {

    private static final String COPIES = "copies";
    private static final int COPIES_AT_ONCE = 256;

    private final SparkSession spark;
    private final ClusterStore store;
    private final String variant;
    private final UnaryOperator<Dataset<Row>> among;

    /**
     * @param variant empty for the catalogue's own space, or what tells another one
     * @param among leaves the rows that may be trained on
     */
    public TrainJob(SparkSession spark, ClusterStore store, String variant, UnaryOperator<Dataset<Row>> among) {
        this.spark = spark;
        this.store = store;
        this.variant = variant;
        this.among = among;
    }

    /**
     * What was trained.
     *
     * @param pictures that the space was trained on
     * @param copies spoilt copies of some of them
     */
    public record Report(long pictures, long copies) {}

    /**
     * @param most pictures to train on at most
     * @return all that decides what is learned, as a text
     * @throws IOException if nothing was extracted
     */
    public String inputs(long most) throws IOException {
        return store.require().features() + ", at most " + most + " pictures";
    }

    /**
     * @param most pictures to train on at most
     * @throws IOException if nothing was extracted, or the store cannot be written
     */
    public Report run(long most) throws LookalikeException, IOException {
        StoreState state = store.require();
        Dataset<Row> features = spark.read().parquet(store.table("features", state.version()));
        Dataset<Row> copies = copies(state, features);
        Dataset<Row> all = among.apply(features);
        Dataset<Row> sample = state.pictures() <= most ? all
                : all.join(all.select("pixels").distinct().orderBy("pixels").limit((int) most), "pixels");
        Path scratch = Files.createTempDirectory("lookalike-train-");
        try {
            long pictures = train(state, sample.orderBy("order", "number"), copies, scratch.resolve("sample"));
            return new Report(pictures, copies.count());
        } finally {
            PathUtils.deleteDirectory(scratch);
        }
    }

    private long train(StoreState state, Dataset<Row> sample, Dataset<Row> copies, Path folder)
            throws LookalikeException, IOException {
        ModelIdentity identity = ModelIdentity.parse(state.identity()).orElseThrow();
        try (PartBuilder builder =
                PartBuilder.open(folder, identity, PartMeta.parse(store.read(ClusterStore.META)))) {
            new PartFeeder(builder).feed(sample.toLocalIterator());
            Optional<RankingArtefact> learned = builder.train(
                    copies.collectAsList().stream().map(CopyTask::copy).toList(), Progress.UNWATCHED);
            if (learned.isPresent()) {
                new StoredModel(store, variant).put(learned.get());
            }
            return sample.select("pixels").distinct().count();
        }
    }

    /** @return the spoilt copies of the sample of all pictures; those that are missing are computed */
    private Dataset<Row> copies(StoreState state, Dataset<Row> features) throws IOException {
        String place = store.place(COPIES);
        Column all = struct(Arrays.stream(PictureColumns.SCHEMA.fieldNames())
                .filter(name -> !name.equals("problem")).map(name -> col(name)).toArray(Column[]::new));
        int count = CopyIndexer.sampled((int) Math.min(Integer.MAX_VALUE,
                features.select("pixels").distinct().count()));
        Dataset<Row> sample = features.groupBy("pixels").agg(min_by(all, col("image")).as("picture"))
                .orderBy("pixels").limit(count).select("picture.*");
        Dataset<Row> missing = store.has(place)
                ? sample.join(spark.read().schema(CopyTask.SCHEMA).parquet(place), JoinColumns.of("pixels"),
                        "left_anti")
                : sample;
        new PicturesTable(spark, state.source()).withContent(missing)
                .withColumn("problem", lit(null).cast("string"))
                .repartition(Math.max(1, count / COPIES_AT_ONCE))
                .mapPartitions(CopyTask.of(store,
                        new SerializableConfiguration(spark.sessionState().newHadoopConf()), state),
                        Encoders.row(CopyTask.SCHEMA))
                .write().mode(SaveMode.Append).parquet(place);
        return spark.read().schema(CopyTask.SCHEMA).parquet(place).dropDuplicates("pixels")
                .join(sample.select("pixels"), "pixels");
    }
}
