package lookalike.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import lookalike.LookalikeException;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredResult;
import lookalike.cluster.train.TrainJob;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lookalike-cluster train}: the ranking space. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Learns from the columns of the table what makes products similar.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private ClusterMain main;
    @Mixin
    private StoreOption store;
    @Option(names = "--pictures", paramLabel = "N", defaultValue = "100000",
            description = "How many pictures to train on at most; a random sample if there are more. By default "
                    + "${DEFAULT-VALUE}, which take the driver about 3 GB.")
    private long most;
    @Mixin
    private AgainOption again;

    @Override
    public Integer call() throws LookalikeException, IOException {
        try (SparkSource.Lease lease = main.spark("lookalike train")) {
            SparkSession spark = lease.spark();
            ClusterStore files = store.open(spark);
            TrainJob job = new TrainJob(spark, files, "", UnaryOperator.identity());
            boolean isMade = again.make(new StoredResult(files, ClusterStore.MODEL), job.inputs(most), () -> {
                TrainJob.Report report = job.run(most);
                System.out.println(String.format(Locale.ROOT, "Trained on %,d pictures and %,d spoilt copies.",
                        report.pictures(), report.copies()));
            });
            if (!isMade) {
                System.out.println("Nothing has changed since the ranking was trained.");
            }
            return 0;
        }
    }
}
