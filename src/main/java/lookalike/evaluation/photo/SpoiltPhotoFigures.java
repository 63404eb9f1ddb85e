package lookalike.evaluation.photo;

import lookalike.evaluation.measures.Estimate;
import lookalike.image.spoilt.PhotoFlaw;
import lookalike.ranking.RankingMethod;

/**
 * How often the very product is found in photos of one kind.
 *
 * @param flaw of the photos
 * @param method that ranked
 * @param photos how many
 * @param first the share whose first result is the product, or one with the very same picture
 * @param within the share that has it among the first five
 */
public record SpoiltPhotoFigures(PhotoFlaw flaw, RankingMethod method, int photos, Estimate first, Estimate within) {}
