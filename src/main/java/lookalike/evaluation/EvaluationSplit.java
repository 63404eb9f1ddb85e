package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.SeededRandom;
import lookalike.evaluation.retrieval.VectorSubset;

/**
 * The items to search and the queries to search with. Drawing depends on the seed and on which products take part,
 * not on what is relevant: runs with another relevance or method hold out the same products and ask the same queries,
 * except those without a key.
 *
 * @param searched the products of the items searched
 * @param gallery items that are searched, rising; positions of results count in this list
 * @param queries the products of the queries
 * @param asked items that are queries, rising
 * @param heldOut products held out of the gallery
 * @param heldOutTwins products held out with them, because they show the same picture
 * @param withoutKey products that would have been queries if they had a key
 */
public record EvaluationSplit(EvaluatedProducts searched, int[] gallery, EvaluatedProducts queries, int[] asked,
        int heldOut, int heldOutTwins,
        int withoutKey) {

    /**
     * Takes queries from the catalogue that is searched: held-out products, or products that are searched themselves.
     *
     * @param among items that may take part
     * @param count how many queries at most; empty for all
     * @param holdout how many products to hold out of the gallery; if any, the queries are drawn from them
     */
    public static EvaluationSplit within(EvaluatedProducts products, BitSet among, Optional<Integer> count, int holdout,
            long seed) {
        int[] taking = among.stream().filter(item -> products.rows()[item] >= 0).toArray();
        int[] held = holdout == 0 ? new int[0]
                : SeededRandom.some(taking.clone(), holdout, SeededRandom.of(seed, "holdout", 0));
        BitSet out = items(held);
        Set<String> pictures = new HashSet<>();
        out.stream().forEach(item -> pictures.add(products.pictures().get(item)));
        pictures.remove("");
        int[] twins = Arrays.stream(taking)
                .filter(item -> !out.get(item) && pictures.contains(products.pictures().get(item))).toArray();
        BitSet gone = items(twins);
        gone.or(out);
        int[] gallery = Arrays.stream(taking).filter(item -> !gone.get(item)).toArray();
        int[] from = holdout == 0 ? taking : held;
        return new EvaluationSplit(products, gallery, products, drawn(products, from, count, seed), held.length,
                twins.length,
                withoutKey(products, from));
    }

    /** Takes queries from another catalogue. */
    public static EvaluationSplit between(EvaluatedProducts searched, BitSet among, EvaluatedProducts queries,
            Optional<Integer> count, long seed) {
        int[] gallery = among.stream().filter(item -> searched.rows()[item] >= 0).toArray();
        int[] from = IntStream.range(0, queries.size()).filter(item -> queries.rows()[item] >= 0).toArray();
        return new EvaluationSplit(searched, gallery, queries, drawn(queries, from, count, seed), 0, 0,
                withoutKey(queries, from));
    }

    private static int[] drawn(EvaluatedProducts products, int[] from, Optional<Integer> count, long seed) {
        int[] order = from.clone();
        // Sorted by item first, so that the order in which products were held out does not matter.
        Arrays.sort(order);
        int[] shuffled = SeededRandom.some(order, order.length, SeededRandom.of(seed, "queries", 0));
        return Arrays.stream(shuffled).filter(item -> !products.keys().get(item).isEmpty())
                .limit(count.orElse(Integer.MAX_VALUE)).sorted().toArray();
    }

    private static int withoutKey(EvaluatedProducts products, int[] items) {
        return (int) Arrays.stream(items).filter(item -> products.keys().get(item).isEmpty()).count();
    }

    private static BitSet items(int[] items) {
        BitSet set = new BitSet();
        Arrays.stream(items).forEach(set::set);
        return set;
    }

    /** @return the vectors of the gallery */
    public VectorSubset vectors() {
        return new VectorSubset(searched.matrix(), rows(searched, gallery));
    }

    /** @return the queries, each with the gallery's positions that it must not find */
    public QuerySet wanted() {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int position = 0; position < gallery.length; position++) {
            String picture = searched.pictures().get(gallery[position]);
            if (!picture.isEmpty()) {
                positions.computeIfAbsent(picture, _ -> new ArrayList<>(1)).add(position);
            }
        }
        List<int[]> excluded = new ArrayList<>();
        for (int item : asked) {
            List<Integer> twins = positions.getOrDefault(queries.pictures().get(item), List.of());
            int own = searched == queries ? Arrays.binarySearch(gallery, item) : -1;
            excluded.add(IntStream.concat(twins.stream().mapToInt(Integer::intValue), IntStream.of(own))
                    .filter(position -> position >= 0).distinct().sorted().toArray());
        }
        return new QuerySet(new VectorSubset(queries.matrix(), rows(queries, asked)), excluded);
    }

    private static int[] rows(EvaluatedProducts products, int[] items) {
        return Arrays.stream(items).map(item -> products.rows()[item]).toArray();
    }
}
