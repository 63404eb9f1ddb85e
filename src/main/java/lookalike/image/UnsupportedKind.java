package lookalike.image;

import lookalike.Fact;

/** Kinds of pictures that are not decoded although other pictures of their format are. Faces word each as a noun. */
public enum UnsupportedKind implements Fact {
    /** Frames SOF9 to SOF11. */
    ARITHMETIC_JPEG,
    /** Frame SOF3. */
    LOSSLESS_JPEG,
    /** Frames SOF5 to SOF7 and SOF13 to SOF15. */
    HIERARCHICAL_JPEG,
    TWELVE_BIT_JPEG,
    /** ISO/IEC 14495-1, frame SOF55. */
    JPEG_LS,
    /** Any other that no decoder here knows. */
    RARE_JPEG,
    /** A compression, a kind of samples or a colour space that no decoder here knows. */
    RARE_TIFF,
    /** Of another format. */
    RARE_PICTURE
}
