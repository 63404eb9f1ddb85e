/**
 * Copies of pictures, spoilt as photos are: cut, too bright or too dark, mirrored, turned, compressed, blurred. They
 * tell which differences between two pictures do not count.
 * <p>Start at {@link lookalike.image.spoilt.SpoiltCopy}. Knows decoded pictures; no features and no products.
 */
@NullMarked
package lookalike.image.spoilt;

import org.jspecify.annotations.NullMarked;
