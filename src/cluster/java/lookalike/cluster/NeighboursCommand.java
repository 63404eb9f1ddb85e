package lookalike.cluster;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.option.RelatedOptions;
import lookalike.cluster.neighbours.NeighboursJob;
import lookalike.cluster.neighbours.NeighboursRequest;
import lookalike.cluster.neighbours.OpenSearchBulk;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredResult;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lookalike-cluster neighbours}: the most similar products of every product. */
@Command(name = "neighbours", mixinStandardHelpOptions = true,
        description = "Finds the most similar products of every product.")
final class NeighboursCommand implements Callable<Integer> {

    private static final String PAIRS = "neighbours/parquet";
    private static final String LINES = "neighbours/jsonl";

    @ParentCommand
    private ClusterMain main;
    @Mixin
    private StoreOption store;
    @Mixin
    private RelatedOptions related;
    @Option(names = "--exact", description = "Compare every product with every other, instead of asking forests.")
    private boolean exact;
    @Option(names = "--send", paramLabel = "WHAT", defaultValue = "SMALLER", description = "${COMPLETION-CANDIDATES}; "
            + "by default whichever sends less.")
    private NeighboursRequest.Plan plan;
    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "PARQUET",
            description = "${COMPLETION-CANDIDATES}, several separated by commas; by default ${DEFAULT-VALUE}.")
    private List<Format> formats = List.of();
    @Mixin
    private AgainOption again;

    /** What is written. */
    enum Format {
        /** A row for each pair. */
        PARQUET,
        /** An object for each product. */
        JSONL,
        /** Products with their vectors, for the bulk interface of OpenSearch's k-NN index. */
        OPENSEARCH
    }

    @Override
    public Integer call() throws LookalikeException, IOException {
        try (SparkSource.Lease lease = main.spark("lookalike neighbours")) {
            SparkSession spark = lease.spark();
            ClusterStore files = store.open(spark);
            NeighboursRequest request =
                    new NeighboursRequest(related.request(), exact, plan, NeighboursRequest.QueryKind.PRODUCT);
            NeighboursJob job = new NeighboursJob(spark, files, "");
            String inputs = job.inputs(request);
            if (formats.contains(Format.PARQUET) || formats.contains(Format.JSONL)) {
                make(files, PAIRS, inputs, () -> pairs(spark, files, job, request));
            }
            if (formats.contains(Format.JSONL)) {
                make(files, LINES, inputs, () -> lines(spark.read().parquet(files.place(PAIRS))).write()
                        .mode(SaveMode.Overwrite).json(files.place(LINES)));
            }
            if (formats.contains(Format.OPENSEARCH)) {
                make(files, OpenSearchBulk.FOLDER, job.parts(), () -> new OpenSearchBulk(spark, files).write(request));
            }
            return 0;
        }
    }

    private void make(ClusterStore files, String place, String inputs, StoredResult.Work<RuntimeException> work)
            throws IOException {
        if (!again.make(new StoredResult(files, place), inputs, work)) {
            System.out.println("Nothing has changed since " + files.place(place) + " was written.");
        }
    }

    private static void pairs(SparkSession spark, ClusterStore files, NeighboursJob job, NeighboursRequest request)
            throws IOException {
        long begin = System.nanoTime();
        job.run(request).write().mode(SaveMode.Overwrite).parquet(files.place(PAIRS));
        Dataset<Row> written = spark.read().parquet(files.place(PAIRS));
        System.out.println(String.format(Locale.ROOT, "%,d pairs of %,d products in %.1f s.", written.count(),
                written.select("id").distinct().count(), (System.nanoTime() - begin) / 1e9));
    }

    /** @return a row for each product, with its list in order */
    private static Dataset<Row> lines(Dataset<Row> pairs) {
        return pairs.groupBy("id").agg(array_sort(collect_list(struct(col("rank"), col("similar_id").as("id"),
                col("score")))).as("similar"));
    }
}
