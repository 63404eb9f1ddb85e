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

    /** How many nearest of each picture are examined at first, itself included, its product's others not. */
    private static final int NEAREST = 6;
    /** How many times as many are examined if all of them are nearly the same. */
    private static final int MORE = 4;
    /** Products with the very same picture up to this number are paired each with each. */
    private static final int FEW_TWINS = 16;

    /**
     * Two products.
     *
     * @param image the first one's picture that is nearly the same as {@code otherImage}
     * @param similarity cosine of these pictures' features
     */
    public record Pair(Product one, String image, Product other, String otherImage, double similarity) {

        /** @return whether a product is one of the two */
        public boolean has(String id) {
            return one.id().equals(id) || other.id().equals(id);
        }
    }

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
            for (Neighbour neighbour : nearest(row, NEAREST + own - 1, similarity, all)) {
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
            if (isTwo && paired.add(Products.of(products.firstRow(one), products.firstRow(other)))) {
                pairs.add(new Pair(products.product(one), products.picture(one, each.one), products.product(other),
                        products.picture(other, each.other), Math.min(1, each.similarity)));
            }
        }
        return pairs;
    }

    /** Asks for more until one of them is too unlike. */
    private List<Neighbour> nearest(int row, int first, double similarity, int all) {
        int asked = first;
        List<Neighbour> nearest = index.nearest(matrix.row(row), asked, rows);
        while (asked < all && nearest.size() == asked && nearest.getLast().cosine() >= similarity) {
            asked = Math.min(all, MORE * asked);
            nearest = index.nearest(matrix.row(row), asked, rows);
        }
        return nearest;
    }

    /** @return pairs of products whose first pictures are the very same; of many such, each with the first alone */
    List<Pair> twins() throws LookalikeException {
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            if (rows != null && !rows.get(row)) {
                continue;
            }
            int shown = row;
            List<Integer> twins = products.items(row).stream().filter(item -> products.firstRow(item) == shown)
                    .toList();
            for (int one = 0; one < (twins.size() > FEW_TWINS ? 1 : twins.size()); one++) {
                for (int other = one + 1; other < twins.size(); other++) {
                    Product first = products.product(twins.get(one));
                    Product second = products.product(twins.get(other));
                    pairs.add(new Pair(first, first.image(), second, second.image(), 1));
                }
            }
        }
        return pairs;
    }
}
