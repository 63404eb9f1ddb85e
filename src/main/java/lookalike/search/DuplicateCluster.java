package lookalike.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import lookalike.catalogue.Product;

/**
 * Products that look nearly the same: each is one of a pair with another of them.
 *
 * @param products by id, at least two
 * @param pairs of these, the most similar first
 */
public record DuplicateCluster(List<Product> products, List<NearDuplicates.Pair> pairs) {

    /** A similarity, as a cosine, from which on pictures look nearly the same: above that of similar products. */
    public static final double NEARLY_SAME = 0.97;

    public DuplicateCluster {
        products = List.copyOf(products);
        pairs = List.copyOf(pairs);
    }

    /** @return the pair with the greatest similarity that a product is one of */
    public NearDuplicates.Pair nearest(Product product) {
        return pairs.stream().filter(pair -> pair.has(product.id())).findFirst().orElseThrow();
    }

    /** @return the clusters that are left without some of the pairs: none, this one, or parts of it */
    public List<DuplicateCluster> without(Predicate<NearDuplicates.Pair> gone) {
        return of(pairs.stream().filter(gone.negate()).toList());
    }

    /**
     * @param pairs the most similar first
     * @return the clusters that they make, the largest first, then the most similar
     */
    public static List<DuplicateCluster> of(List<NearDuplicates.Pair> pairs) {
        Map<String, String> leaders = new HashMap<>();
        Map<String, Product> products = new LinkedHashMap<>();
        for (NearDuplicates.Pair pair : pairs) {
            products.putIfAbsent(pair.one().id(), pair.one());
            products.putIfAbsent(pair.other().id(), pair.other());
            String one = leader(leaders, pair.one().id());
            leaders.put(one, leader(leaders, pair.other().id()));
        }
        Map<String, List<NearDuplicates.Pair>> grouped = new LinkedHashMap<>();
        pairs.forEach(pair -> grouped.computeIfAbsent(leader(leaders, pair.one().id()), _ -> new ArrayList<>())
                .add(pair));
        Map<String, List<Product>> members = new HashMap<>();
        products.values().forEach(product -> members
                .computeIfAbsent(leader(leaders, product.id()), _ -> new ArrayList<>()).add(product));
        return grouped.entrySet().stream()
                .map(group -> new DuplicateCluster(Objects.requireNonNull(members.get(group.getKey())).stream()
                        .sorted(Comparator.comparing(Product::id)).toList(), group.getValue()))
                .sorted(Comparator.comparingInt((DuplicateCluster cluster) -> cluster.products().size()).reversed())
                .toList();
    }

    /** Path halving keeps the way to the leader short. */
    private static String leader(Map<String, String> leaders, String id) {
        String at = id;
        String next = leaders.getOrDefault(at, at);
        while (!next.equals(at)) {
            String after = leaders.getOrDefault(next, next);
            leaders.put(at, after);
            at = next;
            next = after;
        }
        return at;
    }
}
