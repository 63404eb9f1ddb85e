/**
 * From the bytes of a photo to the tensor that the network reads: decode, turn upright, reduce, scale, subtract means.
 * <p>Start at {@link lookalike.image.PhotoDecoder} and {@link lookalike.image.Preprocessing}. Knows no catalogue and no
 * network. Pictures are decoded by ImageIO and its plug-ins; every step after that is our own, since two programs that
 * scale differently get different features from the same photo.
 * <p>Large JPEG may be decoded {@linkplain lookalike.image.Detail#REDUCED reduced}, by libjpeg-turbo as it comes in
 * Leptonica's native library. Among the libraries on Maven Central it is the small one that is kept up and has natives
 * for all our systems. It is only asked where its answer is sure to show what ImageIO's would; with any doubt, fault or
 * trouble ImageIO decodes the whole picture, so that the same files are good and bad either way.
 */
package lookalike.image;
