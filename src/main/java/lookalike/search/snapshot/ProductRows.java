package lookalike.search.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;

/**
 * The rows of features that a catalogue's products have: one for each of their pictures that is indexed.
 *
 * @param first by item, the row of the first of its pictures that has one, or {@value #NONE}; not copied, do not
 *     change it
 * @param several by item, for products that have several pictures, the row of each, or {@value #NONE}
 * @param waiting how many products have a picture that is not indexed yet
 */
public record ProductRows(int[] first, Map<Integer, List<Integer>> several, int waiting) {

    /** Instead of the row of a picture that has none. */
    public static final int NONE = -1;

    public ProductRows {
        int size = first.length;
        boolean isSound = waiting >= 0 && Arrays.stream(first).allMatch(ProductRows::canBe)
                && several.keySet().stream().allMatch(item -> item >= 0 && item < size)
                && several.values().stream().flatMap(List::stream).allMatch(ProductRows::canBe);
        if (!isSound) {
            throw new IllegalArgumentException("rows or products that cannot be");
        }
    }

    private static boolean canBe(int row) {
        return row >= NONE && row < Integer.MAX_VALUE;
    }

    /**
     * @param catalogue of the products
     * @param features of its pictures
     * @return the rows of all products
     */
    public static ProductRows of(Catalogue catalogue, FeatureSnapshot features) {
        Map<String, Integer> rows = features.rows();
        Set<String> broken = features.brokenImages().stream().map(CatalogueProblem::place).collect(Collectors.toSet());
        int[] first = new int[catalogue.size()];
        Map<Integer, List<Integer>> several = new HashMap<>();
        int waiting = 0;
        for (int item = 0; item < first.length; item++) {
            List<String> images = catalogue.images(item);
            List<Integer> own = new ArrayList<>(images.size());
            boolean isWaiting = false;
            for (String image : images) {
                int row = rows.getOrDefault(image, NONE);
                isWaiting |= row == NONE && !broken.contains(image);
                own.add(row);
            }
            first[item] = own.stream().filter(row -> row != NONE).findFirst().orElse(NONE);
            if (own.size() > 1) {
                several.put(item, own);
            }
            waiting += isWaiting ? 1 : 0;
        }
        return new ProductRows(first, several, waiting);
    }

    /** @return whether no product has a row */
    public boolean isEmpty() {
        return Arrays.stream(first).allMatch(row -> row == NONE);
    }

    /** @return the greatest row, plus 1; 0 if no product has one */
    public int count() {
        return IntStream.concat(Arrays.stream(first),
                several.values().stream().flatMap(List::stream).mapToInt(Integer::intValue)).max().orElse(NONE) + 1;
    }

    /** @return the distinct rows of a product, in the order of its pictures */
    public List<Integer> of(int item) {
        List<Integer> own = several.get(item);
        if (own == null) {
            return first[item] == NONE ? List.of() : List.of(first[item]);
        }
        return own.stream().filter(row -> row != NONE).distinct().toList();
    }
}
