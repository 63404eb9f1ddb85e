package lookalike.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.cluster.index.IndexJob;
import lookalike.cluster.store.ClusterStore;
import lookalike.service.part.PartManifest;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lookalike-cluster index}: parts with forests. */
@Command(name = "index", mixinStandardHelpOptions = true,
        description = "Grows a forest for each part, and writes the manifest that the desktop opens.")
final class IndexCommand implements Callable<Integer> {

    @ParentCommand
    private ClusterMain main;
    @Mixin
    private StoreOption store;
    @Option(names = "--single", description = "Put all products into one part, with one forest.")
    private boolean single;

    @Override
    public Integer call() throws IOException {
        try (SparkSource.Lease lease = main.spark("lookalike index")) {
            SparkSession spark = lease.spark();
            ClusterStore files = store.open(spark);
            PartManifest manifest = new IndexJob(spark, files, "").run(single);
            System.out.println(String.format(Locale.ROOT, "%,d products in %,d parts; open %s on the desktop.",
                    manifest.products(), manifest.parts().size(),
                    files.place(ClusterStore.INDEX + "/" + PartManifest.FILE)));
            return 0;
        }
    }
}
