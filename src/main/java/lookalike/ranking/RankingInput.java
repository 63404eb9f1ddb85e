package lookalike.ranking;

import lookalike.features.Feature;
import lookalike.image.descriptor.PixelDescriptor;

/**
 * What is known of a picture before it is ranked.
 *
 * @param feature as the network gives it; its length does not matter
 * @param descriptor of its pixels
 */
public record RankingInput(Feature feature, PixelDescriptor descriptor) {}
