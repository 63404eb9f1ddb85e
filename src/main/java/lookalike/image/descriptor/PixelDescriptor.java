package lookalike.image.descriptor;

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

    public PixelDescriptor {
        if (values.length != DIMENSION) {
            throw new IllegalArgumentException(values.length + " numbers, not " + DIMENSION);
        }
    }
}
