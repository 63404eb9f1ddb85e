/**
 * What a picture's pixels say beside the network: colours of the garment, and its edges.
 * <p>Start at {@link lookalike.image.descriptor.PixelDescriptor}. Knows decoded pictures; no features and no products.
 */
@NullMarked
package lookalike.image.descriptor;

import org.jspecify.annotations.NullMarked;
