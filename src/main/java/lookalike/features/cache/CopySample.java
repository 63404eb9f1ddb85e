package lookalike.features.cache;

import lookalike.features.Feature;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.spoilt.SpoiltKind;

/**
 * A spoilt copy of a picture, to tell which differences between two pictures do not count.
 *
 * @param pixels the hash of the picture's own pixels
 * @param kind how it was spoilt
 * @param feature the copy's, of length 1, rounded to 16 bits a number
 * @param descriptor the copy's
 */
public record CopySample(String pixels, SpoiltKind kind, Feature feature, PixelDescriptor descriptor) {}
