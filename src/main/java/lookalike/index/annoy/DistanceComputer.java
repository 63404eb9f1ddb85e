package lookalike.index.annoy;

import lookalike.vector.VectorKernel;

/**
 * A query, measured against the nodes of a file. In single precision and with the roundings of the original, so that
 * near ties come out as they do there.
 */
sealed interface DistanceComputer {

    /** @return on which side of a split's plane the query lies, and how far: greater 0 on that of child 1 */
    float margin(int split);

    /**
     * Finds by what items are ordered, nearest first.
     *
     * @param items {@value VectorKernel#ROWS} of them; one may stand there twice
     * @param orders receives the results
     */
    void order(int[] items, float[] orders);

    /** @return the distance that is shown for an order */
    float distance(float order);

    /** @return the query, measured as the file's metric has it */
    static DistanceComputer of(float[] query, AnnoyFile file, VectorKernel loop) {
        return switch (file.layout().metric()) {
            case ANGULAR -> new Angular(query, loop.square(query), file, loop);
            case EUCLIDEAN -> new Euclidean(query, file, loop);
            case DOT -> new Dot(query, file, loop);
        };
    }

    private static void dots(float[] query, int[] items, float[] products, AnnoyFile file, VectorKernel loop) {
        long[] offsets = new long[VectorKernel.ROWS];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = file.vector(items[i]);
        }
        loop.dots(query, file.bytes(), offsets, products);
    }

    /** Orders by the squared distance, {@code 2 - 2 cos}; the zero vector is at right angles to everything. */
    record Angular(float[] query, float norm, AnnoyFile file, VectorKernel loop) implements DistanceComputer {
        @Override
        public float margin(int split) {
            return loop.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, float[] orders) {
            dots(query, items, orders, file, loop);
            for (int i = 0; i < items.length; i++) {
                float norms = norm * norm(items[i]);
                orders[i] = norms > 0 ? (float) (2 - 2.0 * orders[i] / (float) Math.sqrt(norms)) : 2;
            }
        }

        private float norm(int item) {
            float kept = file.header(item, AnnoyFile.ANGULAR_NORM);
            return kept != 0 ? kept : loop.dot(file.copyOfVector(item), file.bytes(), file.vector(item));
        }

        @Override
        public float distance(float order) {
            return (float) Math.sqrt(Math.max(order, 0));
        }
    }

    /** Orders by the squared distance. */
    record Euclidean(float[] query, AnnoyFile file, VectorKernel loop) implements DistanceComputer {
        @Override
        public float margin(int split) {
            return file.header(split, AnnoyFile.INTERCEPT) + loop.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, float[] orders) {
            for (int i = 0; i < items.length; i++) {
                orders[i] = loop.squaredDistance(query, file.bytes(), file.vector(items[i]));
            }
        }

        @Override
        public float distance(float order) {
            return (float) Math.sqrt(Math.max(order, 0));
        }
    }

    /** Orders by the dot product, greatest first; a query's number in the extra dimension is 0. */
    record Dot(float[] query, AnnoyFile file, VectorKernel loop) implements DistanceComputer {
        @Override
        public float margin(int split) {
            return loop.dot(query, file.bytes(), file.vector(split));
        }

        @Override
        public void order(int[] items, float[] orders) {
            dots(query, items, orders, file, loop);
            for (int i = 0; i < items.length; i++) {
                orders[i] = -orders[i];
            }
        }

        @Override
        public float distance(float order) {
            return -order;
        }
    }
}
