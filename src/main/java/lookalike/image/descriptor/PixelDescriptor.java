package lookalike.image.descriptor;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A picture's colours and edges, as soft histograms with square roots taken: see {@link #COLOURS} and {@link #EDGES}.
 *
 * @param values {@value #DIMENSION} numbers, colours first; not copied, do not change it
 */
public record PixelDescriptor(float[] values) {

    /** Numbers about colour: 486 of the garment, 300 of its three stripes, 9 of mean, spread and border. */
    public static final int COLOURS = 795;
    /** Numbers about edges: 96 directions in 12 cells, 16 strengths. */
    public static final int EDGES = 112;
    /** All numbers. */
    public static final int DIMENSION = COLOURS + EDGES;

    /** Where the numbers that are not of histograms begin: mean, spread, border, skin, size. */
    private static final int MOMENTS = 786;
    private static final double MOMENT_STEPS = 8192;
    /** The length of the stored form. */
    public static final int BYTES = DIMENSION + COLOURS - MOMENTS;
    private static final double ROOT_STEPS = 255;

    public PixelDescriptor {
        if (values.length != DIMENSION) {
            throw new IllegalArgumentException(values.length + " numbers, not " + DIMENSION);
        }
    }

    /**
     * The stored form, {@value #BYTES} bytes: each number of a histogram is {@code (b / 255)^2} of its byte b, since
     * most are small; each other number is a 16-bit one, big-endian, by 8192. The error of a number v is at most
     * {@code sqrt(v) / 255}, less than what JPEG does to a picture: the cosine to the original is above 0.9999.
     */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        for (int i = 0; i < DIMENSION; i++) {
            if (isMoment(i)) {
                bytes.putShort((short) Math.clamp(Math.round(values[i] * MOMENT_STEPS), Short.MIN_VALUE,
                        Short.MAX_VALUE));
            } else {
                bytes.put((byte) Math.clamp(Math.round(Math.sqrt(values[i]) * ROOT_STEPS), 0, 255));
            }
        }
        return bytes.array();
    }

    /**
     * @param stored by {@link #toBytes}
     * @throws IllegalArgumentException if it has another length
     */
    public static PixelDescriptor of(byte[] stored) {
        if (stored.length != BYTES) {
            throw new IllegalArgumentException(stored.length + " bytes, not " + BYTES);
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            if (isMoment(i)) {
                values[i] = (float) (bytes.getShort() / MOMENT_STEPS);
            } else {
                double root = (bytes.get() & 0xFF) / ROOT_STEPS;
                values[i] = (float) (root * root);
            }
        }
        return new PixelDescriptor(values);
    }

    private static boolean isMoment(int i) {
        return i >= MOMENTS && i < COLOURS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelDescriptor(float[] numbers) && Arrays.equals(values, numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
