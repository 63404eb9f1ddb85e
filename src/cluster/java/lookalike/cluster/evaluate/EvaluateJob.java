package lookalike.cluster.evaluate;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.cluster.index.IndexJob;
import lookalike.cluster.neighbours.NeighboursJob;
import lookalike.cluster.neighbours.NeighboursRequest;
import lookalike.cluster.neighbours.NeighboursRequest.QueryKind;
import lookalike.cluster.row.JoinColumns;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoreState;
import lookalike.cluster.train.TrainJob;
import lookalike.service.related.RelatedRequest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Measures how good results are, with every product as a query once. Nothing is judged by what it was trained on: a
 * product asks in a space that has seen neither it nor one with its picture, and as a photo, without its own columns.
 */
public final class EvaluateJob {

    private static final String FOLD = "-fold-";
    /** Another hash than that of parts. */
    private static final String SALT = "fold";

    private final SparkSession spark;
    private final ClusterStore store;

    public EvaluateJob(SparkSession spark, ClusterStore store) {
        this.spark = spark;
        this.store = store;
    }

    /**
     * @return rows of {@code measure}, {@code k}, {@code value}, the mean over all queries, and {@code queries}
     * @throws IOException if nothing was extracted, or the store cannot be written
     */
    public List<Row> run(EvaluateRequest request) throws LookalikeException, IOException {
        StoreState state = store.require();
        Dataset<Row> features = spark.read().parquet(store.table("features", state.version()));
        Dataset<Row> products = products(features, request);
        String place = store.place("evaluation/pairs");
        store.delete(place);
        for (int fold = 0; fold < (request.isLearned() ? request.folds() : 1); fold++) {
            ask(request, products, fold).write().mode(SaveMode.Append).parquet(place);
        }
        List<Row> measures = judged(products, spark.read().parquet(place), request).collectAsList();
        for (int fold = 0; request.isLearned() && fold < request.folds(); fold++) {
            store.delete(store.place(ClusterStore.MODEL + FOLD + fold));
            store.delete(store.place(ClusterStore.INDEX + FOLD + fold));
        }
        return measures;
    }

    /** @return each product with its key, empty if it has none, and its first picture, by which folds are told */
    private static Dataset<Row> products(Dataset<Row> features, EvaluateRequest request) {
        List<Column> cells = request.columns().stream()
                .map(column -> coalesce(col("attributes").getItem(column), lit(""))).toList();
        Column isBlank = cells.stream().map(cell -> cell.equalTo("")).reduce(lit(false), Column::or);
        return features.withColumn("key", when(isBlank, "")
                .otherwise(concat_ws(" / ", cells.toArray(Column[]::new))))
                .groupBy("id").agg(min_by(col("pixels"), col("number")).as("own"), min_by(col("key"), col("number"))
                        .as("key"));
    }

    private static Column fold(Column pixels, int folds) {
        return pmod(xxhash64(pixels, lit(SALT)), lit(folds));
    }

    private Dataset<Row> ask(EvaluateRequest request, Dataset<Row> products, int fold)
            throws LookalikeException, IOException {
        RelatedRequest related = new RelatedRequest(Collections.max(request.ks()), List.of(), List.of(), List.of(),
                false);
        NeighboursRequest asked = new NeighboursRequest(related, true, NeighboursRequest.Plan.SMALLER,
                request.isLearned() ? QueryKind.PHOTO : QueryKind.RAW);
        if (!request.isLearned()) {
            return new NeighboursJob(spark, store, "").run(asked);
        }
        String variant = FOLD + fold;
        Dataset<Row> others = products.where(fold(col("own"), request.folds()).notEqual(fold)).select("id");
        new TrainJob(spark, store, variant, features -> features.join(others, "id")).run(request.pictures());
        new IndexJob(spark, store, variant).run(false);
        return new NeighboursJob(spark, store, variant).run(asked, fold(col("pixels"), request.folds()).equalTo(fold));
    }

    private static Dataset<Row> judged(Dataset<Row> products, Dataset<Row> pairs, EvaluateRequest request) {
        Dataset<Row> keys = products.groupBy("key").agg(count(lit(1)).as("all"));
        Dataset<Row> twins = products.groupBy("key", "own").agg(count(lit(1)).as("same"));
        Dataset<Row> queries = products.where(col("key").notEqual("")).join(keys, "key")
                .join(twins, JoinColumns.of("key", "own"), "inner")
                // Neither a product itself nor one with its picture is there to find.
                .withColumn("relevant", col("all").minus(col("same"))).select("id", "key", "relevant");
        Dataset<Row> results = pairs.join(products.select(col("id").as("similar_id"), col("key").as("found")),
                "similar_id").join(queries, "id");
        Dataset<Row> judged = results.groupBy("id").agg(count(lit(1)).as("results"),
                collect_list(when(col("found").equalTo(col("key")), col("rank"))).as("ranks"))
                .join(queries, JoinColumns.of("id"), "right")
                .select(col("id"), col("relevant"), coalesce(col("results"), lit(0L)).as("results"),
                        coalesce(col("ranks"), lit(new Integer[0])).as("ranks"));
        return judged.flatMap(new JudgeTask(new ArrayList<>(request.ks())), Encoders.row(JudgeTask.SCHEMA))
                .groupBy("measure", "k").agg(avg("value").as("value"), count(lit(1)).as("queries"))
                .orderBy("k", "measure");
    }
}
