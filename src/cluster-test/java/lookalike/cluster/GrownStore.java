package lookalike.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.features.Feature;
import lookalike.vector.Kernels;
import lookalike.vector.RankedKey;
import lookalike.vector.TopK;
import lookalike.vector.VectorKernel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Makes a large store out of a small one that was trained, to measure {@code index} and {@code neighbours}: each
 * product several times, each with a picture of its own, whose features lie at random between the first one's and its
 * nearest, as synthetic examples do in SMOTE (Chawla and others, <i>SMOTE: Synthetic Minority Over-sampling
 * Technique</i>, 2002), so that a large catalogue is as dense between its products as around them. Products that share
 * a picture still do: what a picture shows decides its features.
 */
public final class GrownStore {

    /** Others that a copy may lie between. */
    private static final int NEAREST = 8;

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
            Dataset<Row> small = spark.read().parquet(from.table("features", state.version()));
            Features between = Features.of(small.select("pixels", "vector").collectAsList());
            Dataset<Row> grown = grown(small, new JavaSparkContext(spark.sparkContext()).broadcast(between), times,
                    parts);
            grown.repartition(parts, PartPlacement.of(parts, "part")).sortWithinPartitions("part", "order", "number")
                    .write().mode(SaveMode.Overwrite).partitionBy("part").parquet(to.table("features", 1));
            FileSystem files = new Path(to.place()).getFileSystem(hadoop);
            for (String name : new String[] {ClusterStore.MODEL, ClusterStore.META}) {
                FileUtil.copy(files, new Path(from.place(name)), files, new Path(to.place(name)), false, hadoop);
            }
            to.become(new StoreState(StoreState.FORMAT, 1, state.identity(), state.precision(), state.catalogue(),
                    state.source(), parts, state.products() * times, state.pictures() * times, ""));
        }
    }

    private static Dataset<Row> grown(Dataset<Row> features, Broadcast<Features> between, int times, int parts) {
        UDF2<String, Long, Float[]> near = (pixels, seed) -> between.value().near(pixels, seed);
        return features.withColumn("product", col("pixels"))
                .withColumn("copy", explode(sequence(lit(0), lit(times - 1))))
                .withColumn("id", concat(col("id"), lit("-"), col("copy")))
                .withColumn("image", concat(col("image"), lit("-"), col("copy")))
                .withColumn("images", expr("transform(images, image -> concat(image, '-', copy))"))
                .withColumn("pixels", sha2(concat(col("pixels"), lit("-"), col("copy")), 256))
                .withColumn("order", col("order").multiply(times).plus(col("copy")))
                .withColumn("vector", udf(near, DataTypes.createArrayType(DataTypes.FloatType, false))
                        .apply(col("product"), xxhash64(col("pixels"))))
                .withColumn("part", PartPlacement.part(parts, col("id"))).drop("copy", "product");
    }

    /**
     * The features of the store to grow, each with its nearest.
     *
     * @param numbers by pixel hash
     * @param features of length 1
     * @param nearest by number, the numbers of the {@value #NEAREST} nearest others
     */
    private record Features(Map<String, Integer> numbers, float[][] features, int[][] nearest) implements Serializable {

        static Features of(List<Row> rows) {
            Map<String, Integer> numbers = new HashMap<>();
            for (Row row : rows) {
                numbers.putIfAbsent(row.getString(0), numbers.size());
            }
            float[][] features = new float[numbers.size()][];
            for (Row row : rows) {
                features[numbers.get(row.getString(0))] = floats(row.getSeq(1));
            }
            VectorKernel kernel = Kernels.vector();
            return new Features(numbers, features, IntStream.range(0, features.length).parallel()
                    .mapToObj(number -> nearest(features, number, kernel)).toArray(int[][]::new));
        }

        private static float[] floats(scala.collection.Seq<Float> vector) {
            float[] values = new float[vector.size()];
            for (int d = 0; d < values.length; d++) {
                values[d] = vector.apply(d);
            }
            return values;
        }

        private static int[] nearest(float[][] features, int number, VectorKernel kernel) {
            TopK best = new TopK(NEAREST);
            for (int other = 0; other < features.length; other++) {
                if (other != number) {
                    best.offer(RankedKey.of(-kernel.dot(features[number], MemorySegment.ofArray(features[other]), 0),
                            other));
                }
            }
            return LongStream.of(best.ascending()).mapToInt(RankedKey::number).toArray();
        }

        /** @return a point of the simplex of a picture and its nearest, drawn with a seed */
        Float[] near(String pixels, long seed) {
            int number = numbers.get(pixels);
            Random random = new Random(seed);
            double[] weights = random.doubles(NEAREST + 1).map(draw -> -Math.log(1 - draw)).toArray();
            double sum = DoubleStream.of(weights).sum();
            float[] values = new float[features[number].length];
            for (int corner = 0; corner < weights.length; corner++) {
                float[] feature = features[corner == 0 ? number : nearest[number][corner - 1]];
                for (int d = 0; d < values.length; d++) {
                    values[d] += (float) (weights[corner] / sum * feature[d]);
                }
            }
            return PictureColumns.boxed(new Feature(values).normalised().values());
        }
    }
}
