/**
 * Converts the bytes of a photo to the network's tensor: decode, turn upright, reduce, scale, subtract means.
 * <p>Start at {@link lookalike.image.PhotoDecoder} and {@link lookalike.image.Preprocessing}. Knows no catalogue and
 * no network. Pictures are decoded by ImageIO and its plug-ins; every step after that is our own, since two programs
 * that scale differently get different features from the same photo.
 * <p>Decoders take much without a word: half a JPEG, the wrong colours of a PNG, an animation's frame without its
 * canvas. {@code lookalike.image.format} looks at the structure of files, {@code lookalike.image.colour} converts
 * colours to sRGB, and {@code lookalike.image.heif} asks the system for HEIC and AVIF. Whenever some files are decoded
 * to other pixels than before, {@link lookalike.image.DecoderVersion} is raised for their format, so that catalogues
 * follow.
 * <p>Large JPEG may be decoded {@linkplain lookalike.image.Detail#REDUCED reduced}, by libjpeg-turbo in Leptonica's
 * native library: among the libraries on Maven Central it is the small one that is maintained and has natives for all
 * our systems. It is used only where its result is sure to look like ImageIO's; in any doubt or after any fault ImageIO
 * decodes the whole picture, so that the same files are accepted and refused either way. WebP is decoded by libwebp in
 * the same library.
 */
@NullMarked
package lookalike.image;

import org.jspecify.annotations.NullMarked;
