/**
 * From the bytes of a photo to the tensor that the network reads: decode, turn upright, reduce, scale, subtract means.
 * <p>Start at {@link lookalike.image.PhotoDecoder} and {@link lookalike.image.Preprocessing}. Knows no catalogue and no
 * network. Pictures are decoded by ImageIO and its plug-ins; every step after that is our own, since two programs that
 * scale differently get different features from the same photo.
 */
package lookalike.image;
