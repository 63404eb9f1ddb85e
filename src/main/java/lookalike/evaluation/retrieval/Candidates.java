package lookalike.evaluation.retrieval;

import java.util.Arrays;

/** The best so far of one query: a heap whose top is the worst of them. Equal products by smaller position. */
final class Candidates {

    private final float[] products;
    private final int[] positions;
    private int size;

    /** @param most how many to keep, at least 1 */
    Candidates(int most) {
        products = new float[most];
        positions = new int[most];
    }

    /** @return the memory that {@code most} candidates take */
    static long bytes(int most) {
        return 8L * most + 64;
    }

    /** @return a product that must be reached to be taken */
    float bar() {
        return size < products.length ? Float.NEGATIVE_INFINITY : products[0];
    }

    void offer(int position, float product) {
        if (size < products.length) {
            products[size] = product;
            positions[size] = position;
            up(size++);
        } else if (isWorse(0, position, product)) {
            products[0] = product;
            positions[0] = position;
            down();
        }
    }

    private boolean isWorse(int at, int position, float product) {
        return products[at] < product || products[at] == product && positions[at] > position;
    }

    private boolean isWorse(int at, int other) {
        return isWorse(at, positions[other], products[other]);
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && isWorse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                worst = isWorse(child, worst) ? child : worst;
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void swap(int a, int b) {
        float product = products[a];
        int position = positions[a];
        products[a] = products[b];
        positions[a] = positions[b];
        products[b] = product;
        positions[b] = position;
    }

    /** @return their positions in no order */
    int[] positions() {
        return Arrays.copyOf(positions, size);
    }
}
