/**
 * Measures a catalogue's search as it is, by photos: whether the very product is found in spoilt photos of it, and what
 * a query costs.
 * <p>Start at {@link lookalike.evaluation.photo.SpoiltPhotoTest} and {@link lookalike.evaluation.photo.QueryCost}.
 * Knows search as a whole, from photo to products.
 */
@NullMarked
package lookalike.evaluation.photo;

import org.jspecify.annotations.NullMarked;
