package lookalike.ranking;

import lookalike.vector.FloatMatrix;

/**
 * A linear map and an offset: {@code y = x W + b}.
 *
 * @param weights W: a row for each number of x, a column for each of y; not copied
 * @param offset b; not copied
 */
public record LinearMap(FloatMatrix weights, float[] offset) {

    public LinearMap {
        if (offset.length != weights.columns()) {
            throw new IllegalArgumentException(offset.length + " offsets for " + weights.columns() + " columns");
        }
    }

    /** @return length of x */
    public int inputs() {
        return weights.rows();
    }

    /** @return length of y */
    public int outputs() {
        return weights.columns();
    }

    /** @return y of one x */
    public float[] of(float[] x) {
        return of(new FloatMatrix(new float[][] {x}, x.length)).values()[0];
    }

    /** @return a row y for each row x, the same to the bit as one by one */
    public FloatMatrix of(FloatMatrix x) {
        float[][] sums = new float[x.rows()][];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = offset.clone();
        }
        FloatMatrix y = new FloatMatrix(sums, outputs());
        y.addProduct(x, weights);
        return y;
    }
}
