package lookalike.image.heif;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A decoded picture.
 *
 * @param pixels upright; their levels are those of its colour space
 * @param profile the ICC profile of that space, if the file has one
 * @param codePoints its primaries and transfer function by the numbers of ITU-T H.273, then 0 and 1, as cICP has them,
 *     if the file has no profile but these
 */
public record HeifPicture(BufferedImage pixels, Optional<byte[]> profile, Optional<byte[]> codePoints) {}
