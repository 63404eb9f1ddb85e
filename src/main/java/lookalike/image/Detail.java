package lookalike.image;

/** How much of a picture is decoded. */
public enum Detail {

    /** Every pixel. */
    WHOLE,

    /**
     * As much as the network can see: a large JPEG is decoded at a half, a quarter or an eighth of its width and
     * height, as long as twice the tensor's side is left on both. Takes a fraction of the time and changes features a
     * little (on 40 photos of up to 1800 x 2400 pixels the cosine to those of whole pictures is at least 0.996), so
     * these have an {@linkplain Preprocessing#IDENTITY_REDUCED identity} of their own. Other formats cannot be
     * decoded in part, and leaving out pixels aliases (0.896 by ImageIO's subsampling on those photos), so they are
     * decoded whole.
     */
    REDUCED
}
