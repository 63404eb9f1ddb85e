package lookalike.image;

/** stub */
public final class Preprocessing {
    /** Part of every feature's identity. */
    public static final String IDENTITY = "bgr224-caffe-bilinear-1+query-matches-median-1";
    private Preprocessing() { }
}
