/**
 * The features that services work on: those of an indexed catalogue, or vectors from a file.
 * <p>Start at {@link lookalike.service.features.CatalogueFeatures}.
 */
package lookalike.service.features;
