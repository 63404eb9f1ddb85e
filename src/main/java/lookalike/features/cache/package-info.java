/**
 * The feature cache: each picture's feature is computed once for each model identity and stored.
 * <p>Start at {@link lookalike.features.cache.FeatureCache}, which opens it to read ({@link
 * lookalike.features.cache.FeatureSnapshot}) or to write ({@link lookalike.features.cache.FeatureWriter}). Vectors
 * are in a flat file that is mapped and searched in place; everything else about them is in SQLite, because half-done
 * work has to survive a kill at any moment.
 * <p>Readers never write: a catalogue can be searched from read-only media and during indexing. The database uses a
 * rollback journal and no write-ahead log, since readers of such a log have to make files. In a vector file only rows
 * that are not yet in use change, and a reader holds the file open, so that it may be replaced.
 */
@NullMarked
package lookalike.features.cache;

import org.jspecify.annotations.NullMarked;
