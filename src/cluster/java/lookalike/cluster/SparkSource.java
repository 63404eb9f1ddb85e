package lookalike.cluster;

import org.apache.spark.sql.SparkSession;

/** Where commands get Spark from: each its own session, or all of them one that somebody else ends. */
@FunctionalInterface
interface SparkSource {

    /** @param application what Spark's interface calls the command */
    Lease open(String application);

    /**
     * A session that a command may use until it closes this.
     *
     * @param spark the session
     * @param end ends it, or leaves it to others
     */
    record Lease(SparkSession spark, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** @return a session of its own for each command */
    static SparkSource ownSessions() {
        return application -> {
            SparkSession spark = SparkSession.builder().appName(application).getOrCreate();
            return new Lease(spark, spark::stop);
        };
    }
}
