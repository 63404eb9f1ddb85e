package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.VectorRows;

/**
 * Maps vectors of a metric to euclidean space, where the forest grows, so that nearest items stay nearest: directions
 * for angular distance, vectors as they are for euclidean, and for the dot product one number more that makes all
 * items equally long (Bachrach et al., <i>Speeding up the Xbox recommender system using a euclidean transformation
 * for inner-product spaces</i>, 2014), which is 0 in queries. In this package such vectors are called "laid out".
 *
 * @param metric of the original vectors
 * @param dimension of the original vectors
 */
record Embedding(Metric metric, int dimension) {

    static Embedding of(ForestDescription said) {
        return new Embedding(Metric.named(said.metric()), said.dimension());
    }

    /** @return the dimension of laid-out vectors */
    int laidOut() {
        return metric == Metric.DOT ? dimension + 1 : dimension;
    }

    /** @return a query, laid out */
    float[] query(float[] vector) {
        return switch (metric) {
            case ANGULAR -> direction(vector);
            case EUCLIDEAN -> vector;
            case DOT -> Arrays.copyOf(vector, dimension + 1);
        };
    }

    /** @return an item as a query, laid out */
    float[] query(ItemVectors items, int item) {
        float[] query = items.vector(item);
        if (metric == Metric.DOT) {
            query[dimension] = 0;
        }
        return query;
    }

    /**
     * @param rows original vectors
     * @param arena holds the result
     * @return the items, laid out
     */
    VectorRows items(VectorRows rows, Arena arena) {
        long bytes = 4L * rows.count() * laidOut();
        MemorySegment values = arena.allocate(Math.max(4, bytes), 64).asSlice(0, bytes);
        VectorRows items = new VectorRows(values, rows.count(), laidOut());
        double longest = metric == Metric.DOT
                ? IntStream.range(0, rows.count()).mapToDouble(row -> squares(rows.row(row))).max().orElse(0) : 0;
        IntStream.range(0, rows.count()).parallel().forEach(row -> {
            float[] item = query(rows.row(row));
            if (metric == Metric.DOT) {
                item[dimension] = (float) Math.sqrt(longest - squares(item));
            }
            MemorySegment.copy(item, 0, values, VectorRows.VALUE, items.offset(row), item.length);
        });
        return items;
    }

    /** @return an item's original vector; only its direction for angular distance */
    float[] given(float[] laidOut) {
        return laidOut.length == dimension ? laidOut : Arrays.copyOf(laidOut, dimension);
    }

    /** @return whether items are ordered by the negative product with the query, and not by their squared distance */
    boolean isOrderedByProduct() {
        return metric != Metric.EUCLIDEAN;
    }

    /**
     * @param order of the item: see {@link #isOrderedByProduct}
     * @return the item with its cosine for angular distance, else with its distance
     */
    Neighbour neighbour(int item, float order) {
        return switch (metric) {
            case ANGULAR -> Neighbour.ofCosine(item, 0 - order);
            case EUCLIDEAN -> Neighbour.ofDistance(item, (float) Math.sqrt(order));
            case DOT -> Neighbour.ofDistance(item, 0 - order);
        };
    }

    /** @return the vector scaled to length 1; one of length 0 stays as it is */
    private static float[] direction(float[] vector) {
        double squares = squares(vector);
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        float[] direction = new float[vector.length];
        for (int d = 0; d < direction.length; d++) {
            direction[d] = (float) (vector[d] * scale);
        }
        return direction;
    }

    private static double squares(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return squares;
    }
}
