/**
 * The garment in a photo that is no product shot: of a person in the street, before a mirror, of a room, of a screen.
 * <p>Start at {@link lookalike.search.garment.GarmentFinder}. Each part of the network's last activations is compared
 * with the difference between the mean picture of the catalogue and the mean part of pictures without a garment
 * ({@link lookalike.search.garment.NoGarmentPictures}): this needs no training and no second network. Knows pixels,
 * features and neighbours; no products.
 */
@NullMarked
package lookalike.search.garment;

import org.jspecify.annotations.NullMarked;
