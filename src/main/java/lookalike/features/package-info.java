/**
 * Features: 2048 numbers that say what the network sees in a picture, and the cache that computes each only once.
 * <p>Start at {@link lookalike.features.FeatureNetwork}, which {@code features.resnet} implements for two engines, and
 * at {@link lookalike.features.indexing.CatalogueIndexer}, which brings a catalogue's {@link lookalike.features.cache.FeatureCache} up to
 * date. Vectors lie in a flat file that is searched where it is mapped; everything else about them in SQLite, because
 * half-done work has to survive a kill at any moment. Knows nothing of neighbours and screens.
 */
package lookalike.features;
