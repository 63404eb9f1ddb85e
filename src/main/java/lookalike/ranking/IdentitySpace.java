package lookalike.ranking;

import lookalike.vector.FloatMatrix;

/**
 * Tells another photo of the same product from a photo of a similar one. A picture's direction is its coordinates of
 * looks and a few numbers about its colours and edges, its details. Directions are compared in a metric in which
 * little counts that differs between a picture and spoilt copies of it: cropped, brightened, mirrored, turned,
 * compressed (linear discriminant analysis with a picture as a class; Fukunaga, <i>Introduction to Statistical Pattern
 * Recognition</i>, 1990, 10.2).
 *
 * @param details from a descriptor to the details, in the unit of the coordinates
 * @param metric symmetric, positive semidefinite, as many rows as a direction has numbers
 */
public record IdentitySpace(LinearMap details, FloatMatrix metric) {

    /** @return how many details a direction has */
    public int dimension() {
        return details.outputs();
    }

    /** @return the length of a direction in the metric */
    public float length(float[] direction) {
        return length(direction, metric.product(direction));
    }

    /** @return for each row x of directions its length in the metric */
    public float[] lengths(FloatMatrix directions) {
        FloatMatrix turned = directions.times(metric);
        float[] lengths = new float[directions.rows()];
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = length(directions.values()[row], turned.values()[row]);
        }
        return lengths;
    }

    /**
     * @return the vector whose product with another direction, divided by that one's length, is the cosine in the
     *     metric; all zero if the direction has no length
     */
    float[] same(float[] direction) {
        float[] turned = metric.product(direction);
        float length = length(direction, turned);
        for (int i = 0; i < turned.length; i++) {
            turned[i] = length > 0 ? turned[i] / length : 0;
        }
        return turned;
    }

    private static float length(float[] direction, float[] turned) {
        double square = 0;
        for (int i = 0; i < direction.length; i++) {
            square += (double) direction[i] * turned[i];
        }
        return (float) Math.sqrt(Math.max(0, square));
    }
}
