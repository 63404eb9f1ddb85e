/**
 * Tests of the jobs, each on a cluster of two workers with processes of their own, started by {@link
 * lookalike.cluster.SparkCluster} with the jar that users get.
 */
package lookalike.cluster;
