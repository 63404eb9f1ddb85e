/**
 * Recognises what kind of picture a file is by its first bytes, whether it can be decoded here or not.
 * <p>Start at {@link lookalike.image.format.PictureFormat}. Knows no other package but that of the system's decoder,
 * so that the packages that list files may ask it as well as those that decode them.
 */
@NullMarked
package lookalike.image.format;

import org.jspecify.annotations.NullMarked;
