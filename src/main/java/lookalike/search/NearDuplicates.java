package lookalike.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.Product;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import org.jspecify.annotations.Nullable;

/** Finds products with pictures that look nearly the same, by searching for the nearest of every picture. */
public final class NearDuplicates {

    /** Most pairs reported; more are too many to look through. */
    private static final int MOST = 500;
    /** How many nearest of each picture are examined, itself included and other pictures of its product not. */
    private static final int NEAREST = 6;

    /**
     * Two products.
     *
     * @param image the first one's picture that is nearly the same as {@code otherImage}
     * @param similarity cosine of these pictures' features
     */
    public record Pair(Product one, String image, Product other, String otherImage, double similarity) {}

    private record Rows(int one, int other, double similarity) {}

    /** Two products by the rows of their first pictures, the smaller first. */
    private record Products(int one, int other) {
        static Products of(int one, int other) {
            return new Products(Math.min(one, other), Math.max(one, other));
        }
    }

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
            int own = products.items(row).stream().mapToInt(products::pictures).max().orElse(1);
            for (Neighbour neighbour : index.nearest(matrix.row(row), NEAREST + own - 1, rows)) {
                if (neighbour.item() > row && neighbour.cosine() >= similarity) {
                    found.add(new Rows(row, neighbour.item(), neighbour.cosine()));
                }
            }
            progress.reachedOrCancel(done.incrementAndGet(), all);
        });
        List<Rows> nearest = found.stream().sorted(Comparator.comparingDouble(Rows::similarity).reversed()
                .thenComparingInt(Rows::one).thenComparingInt(Rows::other)).toList();
        List<Pair> pairs = new ArrayList<>();
        Set<Products> paired = new HashSet<>();
        for (Rows each : nearest) {
            int one = products.items(each.one).getFirst();
            int other = products.items(each.other).getFirst();
            // Pictures of one product, or of two whose first picture is the same, say nothing about duplicates.
            boolean isTwo = products.firstRow(one) != products.firstRow(other);
            if (isTwo && pairs.size() < MOST
                    && paired.add(Products.of(products.firstRow(one), products.firstRow(other)))) {
                pairs.add(new Pair(products.product(one), products.picture(one, each.one), products.product(other),
                        products.picture(other, each.other), Math.min(1, each.similarity)));
            }
        }
        return pairs;
    }
}
