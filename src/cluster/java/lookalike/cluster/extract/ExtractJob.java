package lookalike.cluster.extract;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnMapping;
import lookalike.cluster.network.ClusterModel;
import lookalike.cluster.row.JoinColumns;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.row.ProductColumns;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.image.DecoderVersion;
import lookalike.service.part.PartMeta;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Extracts the features of a catalogue's pictures: those that are new or changed are computed by the executors, each
 * batch stored as soon as it is done, and then all tables are written anew, of what was there and what was computed.
 */
public final class ExtractJob {

    /** Products of a part: with a forest and all they need for searching, in two gigabytes. */
    private static final int PART_SIZE = 250_000;
    private static final String[] STATE = {"image", "bytes", "modified"};
    private static final Column[] PICTURE =
            Arrays.stream(PictureColumns.SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new);

    private final SparkSession spark;
    private final ClusterStore store;
    private final ClusterModel model;

    /** @param model of the network, sent to the executors */
    public ExtractJob(SparkSession spark, ClusterStore store, ClusterModel model) {
        this.spark = spark;
        this.store = store;
        this.model = model;
    }

    /**
     * @return what was done
     * @throws LookalikeException if the catalogue cannot be read
     * @throws IOException if the file system cannot be read or written, or holds features of another network
     */
    public ExtractReport run(ExtractRequest request) throws LookalikeException, IOException {
        Optional<StoreState> before = store.state();
        ListingSink listing = new ListingJob(spark, store).run(request);
        StoreState state = before.orElseGet(() -> new StoreState(StoreState.FORMAT, 0, model.identity(),
                model.precision().name(), request.catalogue(), request.source(),
                parts(request, listing.count()), 0, 0, "")).from(request.source());
        check(state, request);
        String meta = new PartMeta(listing.columns(), listing.table(), ColumnMapping.USUAL,
                request.source().location(), Optional.empty()).json();
        String digest = ListingDigest.of(spark.read().parquet(store.place("listing/products")),
                spark.read().parquet(store.place("listing/problems")), meta);
        if (before.isPresent() && digest.equals(state.listing()) && isOfCurrentDecoders(state)) {
            return finished(state, 0, 0, false);
        }
        Dataset<Row> wanted = wanted();
        Dataset<Row> known = known(before);
        Dataset<Row> missing = wanted.select("image", "bytes", "modified").distinct()
                .join(known, JoinColumns.of(STATE), "left_anti").select("image").distinct();
        long count = missing.count();
        long begin = System.nanoTime();
        if (count > 0) {
            compute(request, missing, count);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        store.write(ClusterStore.META, meta);
        StoreState done = write(state, wanted, known(before), digest);
        store.become(done);
        return finished(done, count, seconds, true);
    }

    private ExtractReport finished(StoreState state, long computed, double seconds, boolean isChanged)
            throws IOException {
        store.delete(store.place("computed"));
        store.delete(store.place("listing"));
        long problems = spark.read().parquet(store.table("problems", state.version())).count();
        return new ExtractReport(state.products(), state.pictures(), computed, problems, seconds, isChanged);
    }

    /** A later release may read some pictures otherwise. */
    private boolean isOfCurrentDecoders(StoreState state) {
        return Stream.of("features", "broken")
                .map(table -> spark.read().parquet(store.table(table, state.version())).select("decoder"))
                .flatMap(table -> table.distinct().collectAsList().stream())
                .allMatch(row -> DecoderVersion.parse(row.getString(0)).isCurrent());
    }

    private static int parts(ExtractRequest request, long products) {
        return request.parts().orElseGet(() -> (int) Math.max(1, (products + PART_SIZE - 1) / PART_SIZE));
    }

    private void check(StoreState state, ExtractRequest request) throws IOException {
        Optional<String> difference = state.differsFrom(model.identity(), request.parts());
        if (difference.isPresent()) {
            throw new IOException(store.place() + " holds " + difference.get()
                    + ". Name another folder with --store, or delete this one.");
        }
    }

    /** @return a row for each picture of each product, with the state of its file */
    private Dataset<Row> wanted() {
        Dataset<Row> products = spark.read().parquet(store.place("listing/products"));
        Column[] own = Stream.concat(Stream.of("order"), Arrays.stream(ProductColumns.SCHEMA.fieldNames()))
                .map(name -> col(name)).toArray(Column[]::new);
        return products.select(Stream.concat(Arrays.stream(own), Stream.of(
                posexplode(arrays_zip(col("images"), col("bytes"), col("modified")))
                        .as(new String[] {"number", "file"})))
                .toArray(Column[]::new))
                .withColumn("image", col("file.images")).withColumn("bytes", col("file.bytes"))
                .withColumn("modified", col("file.modified")).drop("file");
    }

    /** @return the pictures that need not be computed, each once */
    private Dataset<Row> known(Optional<StoreState> before) throws IOException {
        Dataset<Row> known = spark.createDataFrame(List.of(), PictureColumns.SCHEMA);
        if (store.has(store.place("computed"))) {
            known = spark.read().schema(PictureColumns.SCHEMA).parquet(store.place("computed"));
        }
        if (before.isPresent()) {
            int version = before.get().version();
            known = known.unionByName(spark.read().parquet(store.table("features", version))
                    .withColumn("problem", lit(null).cast("string")).select(PICTURE))
                    .unionByName(spark.read().schema(PictureColumns.SCHEMA).parquet(store.table("broken", version)));
        }
        Object[] decoders = known.select("decoder").distinct().collectAsList().stream().map(row -> row.getString(0))
                .filter(line -> DecoderVersion.parse(line).isCurrent()).toArray();
        return known.where(col("decoder").isin(decoders)).dropDuplicates(STATE);
    }

    private void compute(ExtractRequest request, Dataset<Row> missing, long count) throws IOException {
        int tasks = (int) Math.min(Integer.MAX_VALUE, (count + request.batch() - 1) / request.batch());
        PicturesTable table = new PicturesTable(spark, request.source());
        // In the order of their names, so that a task opens few zips.
        Dataset<Row> pictures = request.source().isTable() ? table.withContent(missing).repartition(tasks)
                : missing.repartitionByRange(tasks, col("image"));
        model.send(store);
        pictures.mapPartitions(new ExtractTask(request.source().location(), store.place(),
                new SerializableConfiguration(spark.sessionState().newHadoopConf()), model.identity(),
                model.precision(), request.batch()), Encoders.row(PictureColumns.SCHEMA))
                .write().mode(SaveMode.Append)
                // A task's rows are kept as soon as it is done, even if the job is not.
                .option("mapreduce.fileoutputcommitter.algorithm.version", "2")
                .parquet(store.place("computed"));
    }

    private StoreState write(StoreState state, Dataset<Row> wanted, Dataset<Row> known, String digest) {
        Dataset<Row> joined = wanted.join(known, JoinColumns.of(STATE), "inner");
        int version = state.version() + 1;
        joined.where(col("problem").isNull().and(col("vector").isNotNull())).drop("problem")
                .withColumn("part", PartPlacement.part(state.parts(), col("id")))
                .repartition(state.parts(), PartPlacement.of(state.parts(), "part"))
                .sortWithinPartitions("part", "order", "number")
                .write().mode(SaveMode.Overwrite).partitionBy("part")
                .parquet(store.table("features", version));
        joined.where(col("problem").isNotNull()).select(PICTURE).dropDuplicates("image")
                .write().mode(SaveMode.Overwrite).parquet(store.table("broken", version));
        joined.where(col("problem").isNotNull())
                .select(col("image").as("place"), lit("BROKEN_IMAGE").as("kind"), col("problem").as("reason"))
                .unionByName(spark.read().parquet(store.place("listing/problems"))).distinct()
                .write().mode(SaveMode.Overwrite).parquet(store.table("problems", version));
        Dataset<Row> features = spark.read().parquet(store.table("features", version));
        return state.next(features.select("id").distinct().count(), features.count(), digest);
    }
}
