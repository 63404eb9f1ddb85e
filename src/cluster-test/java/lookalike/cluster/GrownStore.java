package lookalike.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Random;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.features.Feature;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Makes a large store out of a small one that was trained, to measure {@code index} and {@code neighbours}: each
 * product several times, with features that lie around its own as those of similar products do.
 */
public final class GrownStore {

    /** How long the difference to the first feature is, which has length 1: their cosine is about 0.93. */
    private static final double DISTANCE = 0.4;

    private GrownStore() {}

    /** @param args the store, the store to make, how often each product is there, and the number of parts */
    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[2]);
        int parts = Integer.parseInt(args[3]);
        try (SparkSession spark = SparkSession.builder().appName("grown store").getOrCreate()) {
            Configuration hadoop = spark.sessionState().newHadoopConf();
            ClusterStore from = new ClusterStore(args[0], hadoop);
            ClusterStore to = new ClusterStore(args[1], hadoop);
            StoreState state = from.require();
            Dataset<Row> grown = grown(spark.read().parquet(from.table("features", state.version())), times, parts);
            grown.repartition(parts, PartPlacement.of(parts, "part")).sortWithinPartitions("part", "order", "number")
                    .write().mode(SaveMode.Overwrite).partitionBy("part").parquet(to.table("features", 1));
            FileSystem files = new Path(to.place()).getFileSystem(hadoop);
            for (String name : new String[] {ClusterStore.MODEL, ClusterStore.META}) {
                FileUtil.copy(files, new Path(from.place(name)), files, new Path(to.place(name)), false, hadoop);
            }
            to.become(new StoreState(StoreState.FORMAT, 1, state.identity(), state.precision(), state.catalogue(),
                    state.source(), parts, state.products() * times, state.pictures() * times));
        }
    }

    private static Dataset<Row> grown(Dataset<Row> features, int times, int parts) {
        UDF2<scala.collection.Seq<Float>, Long, Float[]> near = GrownStore::near;
        return features.withColumn("copy", explode(sequence(lit(0), lit(times - 1))))
                .withColumn("id", concat(col("id"), lit("-"), col("copy")))
                .withColumn("pixels", sha2(concat(col("pixels"), lit("-"), col("copy")), 256))
                .withColumn("order", col("order").multiply(times).plus(col("copy")))
                .withColumn("vector", udf(near, DataTypes.createArrayType(DataTypes.FloatType, false))
                        .apply(col("vector"), col("order")))
                .withColumn("part", pmod(xxhash64(col("id")), lit(parts)).cast("int")).drop("copy");
    }

    private static Float[] near(scala.collection.Seq<Float> vector, long seed) {
        Random random = new Random(seed);
        float[] values = new float[vector.size()];
        double step = DISTANCE / Math.sqrt(values.length);
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) Math.max(0, vector.apply(d) + step * random.nextGaussian());
        }
        return PictureColumns.boxed(new Feature(values).normalised().values());
    }
}
