package lookalike.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.cluster.index.IndexJob;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredParts;
import lookalike.cluster.store.StoredResult;
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
    @Mixin
    private AgainOption again;

    @Override
    public Integer call() throws IOException {
        try (SparkSource.Lease lease = main.spark("lookalike index")) {
            SparkSession spark = lease.spark();
            ClusterStore files = store.open(spark);
            IndexJob job = new IndexJob(spark, files, "");
            String place = ClusterStore.INDEX + "/" + PartManifest.FILE;
            boolean isMade = again.make(new StoredResult(files, place), job.inputs(single), () -> job.run(single));
            PartManifest manifest = StoredParts.manifest(files, ClusterStore.INDEX);
            System.out.println(String.format(Locale.ROOT, "%,d products in %,d parts; open %s on the desktop.%s",
                    manifest.products(), manifest.parts().size(), files.place(place),
                    isMade ? "" : " Nothing has changed since they were made."));
            return 0;
        }
    }
}
