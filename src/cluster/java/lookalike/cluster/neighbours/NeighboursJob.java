package lookalike.cluster.neighbours;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredParts;
import lookalike.service.part.PartManifest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Finds the most similar products of every product, by the desktop's ranking, in all parts, and merges what they have
 * as if it were one. Either queries are sent to parts or parts to queries, whichever sends less.
 */
public final class NeighboursJob {

    /** Bytes of a query on its way: some hundred numbers and a few words. */
    private static final long QUERY_BYTES = 1_500;
    /** Queries that one task has in memory when parts are sent to it. */
    private static final int BLOCK = 20_000;

    private final SparkSession spark;
    private final ClusterStore store;
    private final String index;

    /** @param variant empty for the catalogue's own parts, or what tells others */
    public NeighboursJob(SparkSession spark, ClusterStore store, String variant) {
        this.spark = spark;
        this.store = store;
        this.index = ClusterStore.INDEX + variant;
    }

    /**
     * @return what tells the parts from others, as a text
     * @throws IOException if there are no parts yet
     */
    public String parts() throws IOException {
        StoredParts.manifest(store, index);
        return "parts " + store.sha256(index + "/" + PartManifest.FILE);
    }

    /**
     * @return all that decides what is found, as a text
     * @throws IOException if there are no parts yet
     */
    public String inputs(NeighboursRequest request) throws IOException {
        return parts() + ", " + request.related() + (request.isExact() ? ", exact" : "");
    }

    /**
     * @return rows of {@code id}, {@code rank} (from 1), {@code similar_id} and {@code score}, not computed yet
     * @throws IOException if there are no parts yet
     */
    public Dataset<Row> run(NeighboursRequest request) throws IOException {
        return run(request, lit(true));
    }

    /**
     * Does the same for some products.
     *
     * @param among the products that ask, by their {@code id}; all may be found
     */
    public Dataset<Row> run(NeighboursRequest request, Column among) throws IOException {
        PartManifest manifest = StoredParts.manifest(store, index);
        PartSearch search = PartSearch.of(store, index,
                new SerializableConfiguration(spark.sessionState().newHadoopConf()), manifest, request);
        int parts = manifest.parts().size();
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        Dataset<Row> queries = spark.createDataset(numbers, Encoders.INT())
                .repartition(parts, PartPlacement.of(parts, "value"))
                .flatMap(new QueriesTask(search), Encoders.row(PartSearch.QUERIES)).where(among);
        Dataset<Row> found = plan(request, manifest) == NeighboursRequest.Plan.QUERIES_TO_PARTS
                ? queries.withColumn("target", explode(sequence(lit(0), lit(parts - 1))))
                        .repartition(parts, PartPlacement.of(parts, "target")).sortWithinPartitions("target")
                        .mapPartitions(new SearchTask(search, "target"), Encoders.row(PartSearch.FOUND))
                : queries.repartition((int) Math.max(parts, manifest.products() / BLOCK))
                        .mapPartitions(new SearchTask(search, ""), Encoders.row(PartSearch.FOUND));
        return merged(found, request.related().k());
    }

    /** @return what to send to what: queries go to every part, or every part to each block of queries */
    static NeighboursRequest.Plan plan(NeighboursRequest request, PartManifest manifest) {
        if (request.plan() != NeighboursRequest.Plan.SMALLER) {
            return request.plan();
        }
        long parts = manifest.parts().size();
        long queries = parts * manifest.products() * QUERY_BYTES;
        long blocks = Math.max(parts, manifest.products() / BLOCK);
        long bytes = manifest.parts().stream().flatMap(part -> part.files().stream())
                .mapToLong(PartManifest.PartFile::bytes).sum();
        return queries <= blocks * bytes ? NeighboursRequest.Plan.QUERIES_TO_PARTS
                : NeighboursRequest.Plan.PARTS_TO_QUERIES;
    }

    /** Of products with the very same picture the best counts, as in one catalogue. */
    private static Dataset<Row> merged(Dataset<Row> found, int k) {
        WindowSpec twins = Window.partitionBy("id", "pixels").orderBy(col("score").desc(), col("order"));
        WindowSpec list = Window.partitionBy("id").orderBy(col("score").desc(), col("order"));
        return found.withColumn("twin", row_number().over(twins)).where(col("twin").equalTo(1))
                .withColumn("rank", row_number().over(list)).where(col("rank").leq(k))
                .select("id", "rank", "similar_id", "score");
    }
}
