package lookalike.index.annoy;

import lookalike.vector.DistanceComputer;
import lookalike.vector.VectorKernel;

/**
 * A query, measured against the nodes of a file. In single precision and with the roundings of the original, so that
 * near ties come out as they do there.
 */
sealed interface AnnoyDistance extends DistanceComputer {

    /** @return on which side of a split's plane the query lies, and how far: greater 0 on that of child 1 */
    float margin(int split);

    @Override
    default int batch() {
        return VectorKernel.ROWS;
    }

    /** @return the distance that is shown for an order */
    float distance(float order);

    /** @return the query, measured as the file's metric has it */
    static AnnoyDistance of(float[] query, AnnoyFile file, VectorKernel kernel) {
        return switch (file.layout().metric()) {
            case ANGULAR -> new Angular(query, kernel.square(query), file, kernel);
            case EUCLIDEAN -> new Euclidean(query, file, kernel);
            case DOT -> new Dot(query, file, kernel);
        };
    }

    private static void dots(float[] query, int[] items, int count, float[] products, AnnoyFile file,
                             VectorKernel kernel) {
        long[] offsets = new long[VectorKernel.ROWS];
        for (int i = 0; i < offsets.length; i++) {
            // The last few are filled up with one that is there already, so that one loop serves all.
            offsets[i] = file.vector(items[i < count ? i : 0]);
        }
        kernel.dots(query, file.bytes(), offsets, products);
    }

    /** Orders by the squared distance, {@code 2 - 2 cos}; the zero vector is at right angles to everything. */
    record Angular(float[] query, float norm, AnnoyFile file, VectorKernel kernel) implements AnnoyDistance {
        @Override
        public float margin(int split) {
            return kernel.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, int count, float[] orders) {
            dots(query, items, count, orders, file, kernel);
            for (int i = 0; i < count; i++) {
                float norms = norm * norm(items[i]);
                orders[i] = norms > 0 ? (float) (2 - 2.0 * orders[i] / (float) Math.sqrt(norms)) : 2;
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
            dots(query, items, count, orders, file, kernel);
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
