package lookalike.image.spoilt;

/** How a copy was spoilt. */
public enum SpoiltKind {
    /** Cut on all sides. */
    CROP,
    /** Too bright or too dark. */
    BRIGHTNESS,
    /** Left and right exchanged. */
    MIRROR,
    /** Turned by some degrees. */
    TURN,
    /** Compressed too much. */
    JPEG,
    /** Two of these or blurred. */
    MIXED
}
