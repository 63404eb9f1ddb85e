package lookalike.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cluster.evaluate.EvaluateJob;
import lookalike.cluster.evaluate.EvaluateRequest;
import lookalike.cluster.store.ClusterStore;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lookalike-cluster evaluate}: precision, recall, accuracy and F1 over all products. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Measures precision, recall, accuracy and F1 at K with every product as a query.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @ParentCommand
    private ClusterMain main;
    @Mixin
    private StoreOption store;
    @Option(names = "--columns", paramLabel = "COLUMN", split = ",", required = true,
            description = "Products are relevant to each other if they have the same value in all of these.")
    private List<String> columns = List.of();
    @Option(names = "-k", paramLabel = "K", split = ",", defaultValue = "5,10,20",
            description = "Numbers of results; by default ${DEFAULT-VALUE}.")
    private List<Integer> ks = List.of();
    @Option(names = "--ranking", paramLabel = "WHAT", defaultValue = "FULL", description = "${COMPLETION-CANDIDATES}: "
            + "the learned ranking, in spaces that have not seen the queries, or the network's features alone.")
    private Kind ranking;
    @Option(names = "--folds", paramLabel = "N", defaultValue = "2",
            description = "How many spaces are trained for it, at least 2; by default ${DEFAULT-VALUE}.")
    private int folds;
    @Option(names = "--pictures", paramLabel = "N", defaultValue = "100000",
            description = "How many pictures each is trained on at most; by default ${DEFAULT-VALUE}.")
    private long pictures;

    /** What is measured. */
    enum Kind {
        FULL, RAW
    }

    @Override
    public Integer call() throws LookalikeException, IOException {
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(),
                    "--folds must be at least 2, so that no space is asked about what it was trained on.");
        }
        try (SparkSource.Lease lease = main.spark("lookalike evaluate")) {
            SparkSession spark = lease.spark();
            ClusterStore files = store.open(spark);
            StringBuilder csv = new StringBuilder("measure,k,value,queries\n");
            for (Row row : new EvaluateJob(spark, files).run(
                    new EvaluateRequest(columns, ks, ranking == Kind.FULL, folds, pictures))) {
                csv.append(String.format(Locale.ROOT, "%s,%d,%.4f,%d\n", row.getString(0), row.getInt(1),
                        row.getDouble(2), row.getLong(3)));
            }
            files.write("evaluation/measures.csv", csv.toString());
            System.out.print(csv);
            return 0;
        }
    }
}
