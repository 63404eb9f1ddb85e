package lookalike.cluster;

import java.io.IOException;
import lookalike.cluster.store.ClusterStore;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where all jobs of a catalogue write. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "FOLDER", required = true,
            description = "The folder for everything about this catalogue; on any file system that Hadoop knows.")
    private String folder;

    ClusterStore open(SparkSession spark) throws IOException {
        return new ClusterStore(folder, spark.sessionState().newHadoopConf());
    }
}
