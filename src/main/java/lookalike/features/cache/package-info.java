/**
 * The feature cache: each picture's feature is computed once for each model identity and kept.
 * <p>Start at {@link lookalike.features.cache.FeatureCache}. Vectors lie in a flat file that is searched where it is mapped;
 * everything else about them in SQLite, because half-done work has to survive a kill at any moment.
 */
package lookalike.features.cache;
