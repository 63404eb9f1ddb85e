package lookalike.evaluation.retrieval;

import java.util.Arrays;
import lookalike.vector.RankedKey;
import lookalike.vector.TileKernel;
import lookalike.vector.TopK;

/** Some queries in memory, compared with all searched vectors. Used by one thread. */
final class QueryBlock {

    /** Searched vectors between two reports of progress. */
    private static final int TILE = 4096;

    private final TileKernel product;
    private final QuerySet wanted;
    private final int from;
    private final int count;
    private final float[] vectors;
    private final TopK[] candidates;

    /** @param most how many candidates to keep for each query */
    QueryBlock(TileKernel product, QuerySet wanted, int from, int to, int most) {
        this.product = product;
        this.wanted = wanted;
        this.from = from;
        this.count = to - from;
        int dimension = wanted.vectors().dimension();
        int rounded = (count + TileKernel.QUERIES - 1) / TileKernel.QUERIES * TileKernel.QUERIES;
        // Rows beyond the last query stay zero and their products are ignored, so that one loop is enough.
        vectors = new float[rounded * dimension];
        candidates = new TopK[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(wanted.vectors().copy(from + i), 0, vectors, i * dimension, dimension);
            candidates[i] = new TopK(most);
        }
    }

    void compare(VectorSubset searched, SharedProgress progress) {
        float[] products = new float[TileKernel.QUERIES * TileKernel.ROWS];
        long[] offsets = new long[TileKernel.ROWS];
        int dimension = searched.dimension();
        for (int tile = 0; tile < searched.size(); tile += TILE) {
            int end = Math.min(searched.size(), tile + TILE);
            for (int position = tile; position < end; position += TileKernel.ROWS) {
                int rows = Math.min(TileKernel.ROWS, end - position);
                for (int row = 0; row < TileKernel.ROWS; row++) {
                    offsets[row] = searched.offset(position + Math.min(row, rows - 1));
                }
                for (int query = 0; query < count; query += TileKernel.QUERIES) {
                    product.dots(vectors, query * dimension, dimension, searched.matrix().values(), offsets, products);
                    take(query, position, rows, products);
                }
            }
            progress.add((long) count * (end - tile));
        }
    }

    private void take(int query, int position, int rows, float[] products) {
        int queries = Math.min(TileKernel.QUERIES, count - query);
        for (int q = 0; q < queries; q++) {
            TopK best = candidates[query + q];
            for (int row = 0; row < rows; row++) {
                float value = products[q * TileKernel.ROWS + row];
                if (-value <= best.bound() && isAllowed(query + q, position + row)) {
                    best.offer(-value, position + row);
                }
            }
        }
    }

    private boolean isAllowed(int query, int position) {
        return Arrays.binarySearch(wanted.excluded().get(from + query), position) < 0;
    }

    /** @param query its number among all queries */
    int[] candidates(int query) {
        return Arrays.stream(candidates[query - from].ascending()).mapToInt(RankedKey::number).toArray();
    }
}
