package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.Product;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import org.jspecify.annotations.Nullable;

/** Finds products whose pictures look nearly the same, by searching for the nearest of every one. */
public final class NearDuplicates {

    /** Most pairs reported; more are too many to look through. */
    private static final int MOST = 500;
    /** How many nearest of each product are examined, itself included. */
    private static final int NEAREST = 6;

    /**
     * Two products.
     *
     * @param similarity cosine of their features
     */
    public record Pair(Product one, Product other, double similarity) {}

    private record Rows(int one, int other, double similarity) {}

    private final FeatureMatrix matrix;
    private final NeighbourIndex index;
    private final IndexedProducts products;
    private final @Nullable BitSet rows;

    /** @param rows the only ones to examine, or null for all */
    NearDuplicates(FeatureMatrix matrix, NeighbourIndex index, IndexedProducts products, @Nullable BitSet rows) {
        this.matrix = matrix;
        this.index = index;
        this.products = products;
        this.rows = rows;
    }

    List<Pair> atLeast(double similarity, Progress progress) throws LookalikeException {
        AtomicLong done = new AtomicLong();
        int all = rows == null ? matrix.rows() : rows.cardinality();
        List<Rows> found = Collections.synchronizedList(new ArrayList<>());
        IntStream asked = rows == null ? IntStream.range(0, matrix.rows()) : rows.stream();
        asked.parallel().forEach(row -> {
            for (Neighbour neighbour : index.nearest(matrix.row(row), NEAREST, rows)) {
                if (neighbour.item() > row && neighbour.cosine() >= similarity) {
                    found.add(new Rows(row, neighbour.item(), neighbour.cosine()));
                }
            }
            progress.reachedOrCancel(done.incrementAndGet(), all);
        });
        List<Rows> nearest = found.stream().sorted(Comparator.comparingDouble(Rows::similarity).reversed()
                .thenComparingInt(Rows::one).thenComparingInt(Rows::other)).limit(MOST).toList();
        List<Pair> pairs = new ArrayList<>();
        for (Rows each : nearest) {
            pairs.add(new Pair(products.match(1, each.one, null, 1).product(),
                    products.match(1, each.other, null, 1).product(), Math.min(1, each.similarity)));
        }
        return pairs;
    }
}
