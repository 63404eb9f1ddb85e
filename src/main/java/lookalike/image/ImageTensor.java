package lookalike.image;

/**
 * The network's input: 3 x 224 x 224 numbers, channel by channel (blue, green, red), each row by row; 0..255 minus
 * the channel's ImageNet mean.
 *
 * @param values {@value #LENGTH} numbers; not copied, do not change it
 */
public record ImageTensor(float[] values) {

    /** Width and height in pixels. */
    public static final int SIDE = 224;
    /** Numbers in one tensor. */
    public static final int LENGTH = 3 * SIDE * SIDE;

    public ImageTensor {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException(values.length + " numbers are no 3x224x224 tensor");
        }
    }
}
