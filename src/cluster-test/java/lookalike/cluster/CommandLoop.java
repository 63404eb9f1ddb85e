package lookalike.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/**
 * Runs one command after the other in one session, as starting a cluster takes longer than most of them. Each line of
 * the standard input is a command, its arguments parted by tabs; after its results a line has {@link #END} and its exit
 * status.
 */
public final class CommandLoop {

    /** Begins the line after a command. */
    static final String END = "\u0004 ";

    private CommandLoop() {}

    /** Ends with the standard input. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("lookalike tests").getOrCreate();
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                int status = ClusterMain.run(_ -> new SparkSource.Lease(spark, () -> {}), line.split("\t", -1));
                System.err.flush();
                System.out.println(END + status);
                System.out.flush();
            }
        }
    }
}
