/**
 * Pictures where a cluster has them: in folders and zips of a Hadoop file system, or as bytes in a Parquet table. To
 * everything else they look like a catalogue's files.
 */
@NullMarked
package lookalike.cluster.source;

import org.jspecify.annotations.NullMarked;
