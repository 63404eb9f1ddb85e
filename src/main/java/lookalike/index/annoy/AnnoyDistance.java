package lookalike.index.annoy;

import lookalike.vector.DistanceComputer;
import lookalike.vector.VectorKernel;

/**
 * Measures a query against the nodes of a file, in single precision and with the same roundings as the original, so
 * that near ties are ordered as there.
 */
sealed interface AnnoyDistance extends DistanceComputer {

    /** Numbers below it have squares that a float cannot hold precisely. */
    float SHORT = 1e-15f;

    /** @return how far the query lies from a split's plane; above 0 on the side of child 1 */
    float margin(int split);

    @Override
    default int batch() {
        return VectorKernel.ROWS;
    }

    /** @return the distance to show for an order */
    float distance(float order);

    /** @return the query's distances by the file's metric */
    static AnnoyDistance of(float[] query, AnnoyFile file, VectorKernel kernel) {
        return switch (file.layout().metric()) {
            case ANGULAR -> angular(scaledUp(query), file, kernel);
            case EUCLIDEAN -> new Euclidean(query, file, kernel);
            case DOT -> new Dot(query, file, kernel);
        };
    }

    private static AnnoyDistance angular(float[] query, AnnoyFile file, VectorKernel kernel) {
        return new Angular(query, kernel.square(query), file, kernel);
    }

    /** @return the query, or one of the same direction if the squares of its numbers are too small for a float */
    private static float[] scaledUp(float[] query) {
        float greatest = 0;
        for (float value : query) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        if (greatest == 0 || greatest > SHORT) {
            return query;
        }
        float[] scaled = new float[query.length];
        for (int d = 0; d < query.length; d++) {
            scaled[d] = (float) (query[d] / (double) greatest);
        }
        return scaled;
    }

    private static void dots(float[] query, int[] items, float[] products, AnnoyFile file, VectorKernel kernel) {
        long[] offsets = new long[VectorKernel.ROWS];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = file.vector(items[i]);
        }
        kernel.dots(query, file.bytes(), offsets, products);
    }

    /** Orders by the squared distance, {@code 2 - 2 cos}; the zero vector is perpendicular to everything. */
    record Angular(float[] query, float norm, AnnoyFile file, VectorKernel kernel) implements AnnoyDistance {
        @Override
        public float margin(int split) {
            return kernel.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, int count, float[] orders) {
            dots(query, items, orders, file, kernel);
            for (int i = 0; i < count; i++) {
                float norms = norm * norm(items[i]);
                // Their product can be out of range where neither of them is.
                double both = norms >= Float.MIN_NORMAL && norms <= Float.MAX_VALUE
                        ? norms : (double) norm * norm(items[i]);
                orders[i] = both > 0 ? (float) (2 - 2.0 * orders[i] / (float) Math.sqrt(both)) : 2;
            }
        }

        private float norm(int item) {
            float kept = file.header(item, AnnoyFile.ANGULAR_NORM);
            return kept != 0 ? kept : kernel.dot(file.copyOfVector(item), file.bytes(), file.vector(item));
        }

        @Override
        public float distance(float order) {
            return (float) Math.sqrt(Math.max(order, 0));
        }
    }

    /** Orders by the squared distance. */
    record Euclidean(float[] query, AnnoyFile file, VectorKernel kernel) implements AnnoyDistance {
        @Override
        public float margin(int split) {
            return file.header(split, AnnoyFile.INTERCEPT) + kernel.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, int count, float[] orders) {
            for (int i = 0; i < count; i++) {
                orders[i] = kernel.squaredDistance(query, file.bytes(), file.vector(items[i]));
            }
        }

        @Override
        public float distance(float order) {
            return (float) Math.sqrt(Math.max(order, 0));
        }
    }

    /** Orders by the dot product, greatest first; a query's number in the extra dimension is 0. */
    record Dot(float[] query, AnnoyFile file, VectorKernel kernel) implements AnnoyDistance {
        @Override
        public float margin(int split) {
            return kernel.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, int count, float[] orders) {
            dots(query, items, orders, file, kernel);
            for (int i = 0; i < count; i++) {
                orders[i] = -orders[i];
            }
        }

        @Override
        public float distance(float order) {
            return -order;
        }
    }
}
