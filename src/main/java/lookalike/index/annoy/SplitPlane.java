package lookalike.index.annoy;

import java.util.Arrays;
import lookalike.index.Metric;
import lookalike.vector.VectorKernel;

/** The plane that splits items into two sides: margin above 0, and not above 0. */
final class SplitPlane {

    private final ItemSet items;
    private final float[] normal;
    private float extra;
    private float intercept;

    SplitPlane(ItemSet items) {
        this.items = items;
        this.normal = new float[items.dimension()];
    }

    /** Places the plane half way between two centroids, in euclidean space; else through the origin. */
    void stand(Centroid p, Centroid q) {
        for (int d = 0; d < normal.length; d++) {
            normal[d] = p.values()[d] - q.values()[d];
        }
        extra = normalise(normal, p.extra() - q.extra(), items.kernel());
        intercept = 0;
        if (items.metric() == Metric.EUCLIDEAN) {
            for (int d = 0; d < normal.length; d++) {
                intercept += -normal[d] * (p.values()[d] + q.values()[d]) / 2;
            }
        }
    }

    /**
     * Makes it no plane, for a random split: a query's margin is 0, so that it is equally welcome on both sides. The
     * original keeps intercept and extra number as they were, so that every query goes to the same side first.
     */
    void vanish() {
        Arrays.fill(normal, 0);
        extra = 0;
        intercept = 0;
    }

    /**
     * Computes how far items lie from the plane; the sign is the side.
     *
     * @param some {@value VectorKernel#ROWS} items; one may occur twice
     * @param offsets of their vectors
     * @param margins receives the results
     */
    void margins(int[] some, long[] offsets, float[] margins) {
        items.kernel().dots(normal, items.values(), offsets, margins);
        for (int i = 0; i < some.length; i++) {
            margins[i] = switch (items.metric()) {
                case ANGULAR -> margins[i];
                case EUCLIDEAN -> intercept + margins[i];
                case DOT -> margins[i] + extra * items.extra(some[i]);
            };
        }
    }

    /**
     * Scales a vector to length 1, unless it is zero.
     *
     * @param extra its number in one more dimension, or 0
     * @return that number, scaled
     */
    static float normalise(float[] values, float extra, VectorKernel kernel) {
        float squares = kernel.square(values) + extra * extra;
        float length = (float) Math.sqrt(squares);
        if (!(length > 0)) {
            return extra;
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= length;
        }
        return extra / length;
    }

    /** @return a vector of length 1, or zero; not copied */
    float[] normal() {
        return normal;
    }

    /** @return the normal's number in the extra dimension of the dot product */
    float extra() {
        return extra;
    }

    /** @return the value added to the product in euclidean space */
    float intercept() {
        return intercept;
    }
}
