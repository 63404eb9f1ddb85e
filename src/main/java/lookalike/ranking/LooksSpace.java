package lookalike.ranking;

import lookalike.vector.FloatMatrix;

/**
 * What the network sees, in the catalogue's principal components: the square root of each number of the feature,
 * scaled to length 1, less the mean, in the directions in which the catalogue's pictures differ most. Square roots
 * bring the many small numbers of a feature up against the few large ones (Arandjelović and Zisserman, <i>Three things
 * everyone should know to improve object retrieval</i>, CVPR 2012).
 *
 * @param components from the square roots to coordinates; its offset subtracts the mean
 */
public record LooksSpace(LinearMap components) {

    /**
     * @return whether a mean is subtracted; it is not where there were too few pictures to tell it, and then the space
     *     is just the span of their roots
     */
    public boolean isCentred() {
        for (float value : components.offset()) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The length that coordinates have, of at most 1 before the projection. Cosines in a space that is not centred are
     * greater than those of the roots by this factor, as nothing outside of the space tells two pictures apart in it.
     *
     * @param coordinates of one picture
     * @return 0 to 1; 1 in a centred space, where all pictures lie whole
     */
    public double share(float[] coordinates) {
        if (isCentred()) {
            return 1;
        }
        double squares = 0;
        for (float value : coordinates) {
            squares += (double) value * value;
        }
        return Math.min(1, Math.sqrt(squares));
    }

    /** @return numbers of a feature */
    public int inputs() {
        return components.inputs();
    }

    /** @return numbers of a vector */
    public int dimension() {
        return components.outputs();
    }

    /** @return the square roots of a feature's numbers, scaled to length 1; all zero if these are */
    public static float[] roots(float[] feature) {
        double sum = 0;
        for (float value : feature) {
            sum += Math.max(0, value);
        }
        float scale = sum > 0 ? (float) (1 / sum) : 0;
        float[] roots = new float[feature.length];
        for (int d = 0; d < roots.length; d++) {
            roots[d] = (float) Math.sqrt(Math.max(0, feature[d]) * scale);
        }
        return roots;
    }

    /** @return the coordinates of one feature, not scaled to length 1 */
    public float[] coordinates(float[] feature) {
        return components.of(roots(feature));
    }

    /** @return the coordinates of features, one a row */
    public FloatMatrix coordinates(FloatMatrix features) {
        float[][] roots = new float[features.rows()][];
        for (int row = 0; row < roots.length; row++) {
            roots[row] = roots(features.values()[row]);
        }
        return components.of(new FloatMatrix(roots, features.columns()));
    }
}
