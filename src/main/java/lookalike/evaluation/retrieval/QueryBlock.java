package lookalike.evaluation.retrieval;

import java.util.Arrays;

/** Some queries in memory, compared with everything that is searched. Used by one thread. */
final class QueryBlock {

    /** Searched vectors between two reports of progress. */
    private static final int TILE = 4096;

    private final TileProduct product;
    private final QuerySet wanted;
    private final int from;
    private final int count;
    private final float[] vectors;
    private final Candidates[] candidates;

    /** @param most how many candidates to keep for each query */
    QueryBlock(TileProduct product, QuerySet wanted, int from, int to, int most) {
        this.product = product;
        this.wanted = wanted;
        this.from = from;
        this.count = to - from;
        int dimension = wanted.vectors().dimension();
        int rounded = (count + TileProduct.QUERIES - 1) / TileProduct.QUERIES * TileProduct.QUERIES;
        // Places beyond the last query stay zero and are never read back: one loop serves all.
        vectors = new float[rounded * dimension];
        candidates = new Candidates[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(wanted.vectors().copy(from + i), 0, vectors, i * dimension, dimension);
            candidates[i] = new Candidates(most);
        }
    }

    void compare(VectorSubset searched, SharedProgress progress) {
        float[] products = new float[TileProduct.QUERIES * TileProduct.ROWS];
        long[] offsets = new long[TileProduct.ROWS];
        int dimension = searched.dimension();
        for (int tile = 0; tile < searched.size(); tile += TILE) {
            int end = Math.min(searched.size(), tile + TILE);
            for (int position = tile; position < end; position += TileProduct.ROWS) {
                int rows = Math.min(TileProduct.ROWS, end - position);
                for (int row = 0; row < TileProduct.ROWS; row++) {
                    offsets[row] = searched.offset(position + Math.min(row, rows - 1));
                }
                for (int query = 0; query < count; query += TileProduct.QUERIES) {
                    product.of(vectors, query * dimension, dimension, searched.matrix().values(), offsets, products);
                    take(query, position, rows, products);
                }
            }
            progress.add((long) count * (end - tile));
        }
    }

    private void take(int query, int position, int rows, float[] products) {
        int queries = Math.min(TileProduct.QUERIES, count - query);
        for (int q = 0; q < queries; q++) {
            Candidates best = candidates[query + q];
            for (int row = 0; row < rows; row++) {
                float value = products[q * TileProduct.ROWS + row];
                if (value >= best.bar() && isAllowed(query + q, position + row)) {
                    best.offer(position + row, value);
                }
            }
        }
    }

    private boolean isAllowed(int query, int position) {
        return Arrays.binarySearch(wanted.excluded().get(from + query), position) < 0;
    }

    /** @param query its number among all queries */
    int[] candidates(int query) {
        return candidates[query - from].positions();
    }
}
