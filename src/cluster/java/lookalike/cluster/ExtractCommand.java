package lookalike.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.option.WholeNumber;
import lookalike.cluster.extract.ExtractJob;
import lookalike.cluster.extract.ExtractReport;
import lookalike.cluster.extract.ExtractRequest;
import lookalike.cluster.network.ClusterModel;
import lookalike.cluster.store.PictureSource;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lookalike-cluster extract}: the features of a catalogue's pictures. */
@Command(name = "extract", mixinStandardHelpOptions = true,
        description = "Computes the features of new and changed pictures.")
final class ExtractCommand implements Callable<Integer> {

    private static final int BATCH = 1024;

    @Parameters(paramLabel = "LOCATION", description = "A folder of pictures with their table, a zip or a folder of "
            + "zips, or a Parquet table; on any file system that Hadoop knows.")
    private String location;
    @ParentCommand
    private ClusterMain main;
    @Mixin
    private StoreOption store;
    @Mixin
    private ModelOption model;
    @Option(names = "--picture-column", paramLabel = "COLUMN",
            description = "LOCATION is a Parquet table, and this column has the bytes of the pictures.")
    private @Nullable String content;
    @Option(names = "--id-column", paramLabel = "COLUMN", defaultValue = "id",
            description = "The column of a Parquet table that names the products; by default ${DEFAULT-VALUE}.")
    private String id;
    @Option(names = "--name", paramLabel = "NAME", defaultValue = "shop",
            description = "The name of the catalogue; by default ${DEFAULT-VALUE}.")
    private String name;
    @Option(names = "--parts", paramLabel = "N", converter = WholeNumber.AtLeastOne.class,
            description = "Into how many parts, each with a forest of its own, the "
                    + "products are divided; by default one for each 250,000.")
    private @Nullable Integer parts;
    @Option(names = "--table-rows", paramLabel = "N", defaultValue = "250000",
            converter = WholeNumber.AtLeastOne.class,
            description = "Rows of a Parquet table that the driver has in memory at once; by default "
                    + "${DEFAULT-VALUE}.")
    private int tableRows;
    @Option(names = "--batch", paramLabel = "N", defaultValue = "" + BATCH,
            converter = WholeNumber.AtLeastOne.class,
            description = "Pictures of one task, which are computed again if its executor is lost; by default "
                    + "${DEFAULT-VALUE}.")
    private int batch;

    @Override
    public Integer call() throws LookalikeException, IOException {
        ClusterModel network = model.open();
        try (SparkSource.Lease lease = main.spark("lookalike extract " + name)) {
            SparkSession spark = lease.spark();
            ExtractReport report = new ExtractJob(spark, store.open(spark), network).run(new ExtractRequest(
                    new PictureSource(location, Objects.requireNonNullElse(content, ""), id), name,
                    Optional.ofNullable(parts), tableRows, batch));
            System.out.println(String.format(Locale.ROOT,
                    "%,d products, %,d pictures; %,d computed in %.1f s, %.1f a second; %,d left out.%s",
                    report.products(), report.pictures(), report.computed(), report.seconds(),
                    report.computed() / Math.max(report.seconds(), 1e-3), report.problems(),
                    report.isChanged() ? "" : " Nothing has changed since the last run."));
            return 0;
        }
    }
}
