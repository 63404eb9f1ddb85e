/**
 * The features that services work on: those of an indexed catalogue, or vectors from a file.
 * <p>Start at {@link lookalike.service.features.CatalogueFeatures}.
 */
@NullMarked
package lookalike.service.features;

import org.jspecify.annotations.NullMarked;
