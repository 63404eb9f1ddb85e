/**
 * The feature cache: each picture's feature is computed once for each model identity and kept.
 * <p>Start at {@link lookalike.features.cache.FeatureCache}, which opens it to read
 * ({@link lookalike.features.cache.FeatureSnapshot}) or to write ({@link lookalike.features.cache.FeatureWriter}).
 * Vectors lie in a flat file that is searched where it is mapped; everything else about them in SQLite, because
 * half-done work has to survive a kill at any moment.
 * <p>Readers never write: a catalogue can be searched from read-only media and while it is indexed. The database keeps
 * a rollback journal and no write-ahead log, since the readers of a log have to make files; a file of vectors is never
 * changed in place but for rows that nobody counts yet, and a reader holds it open, so that it may be replaced.
 */
package lookalike.features.cache;
