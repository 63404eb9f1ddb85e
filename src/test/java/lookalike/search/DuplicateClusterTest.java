package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Products that look nearly the same, from pairs to clusters. */
class DuplicateClusterTest {

    private static NearDuplicates.Pair pair(String one, String other, double similarity) {
        return new NearDuplicates.Pair(product(one), one + ".png", product(other), other + ".png", similarity);
    }

    private static Product product(String id) {
        return Product.ofPicture(id, id + ".png");
    }

    private static List<List<String>> ids(List<DuplicateCluster> clusters) {
        return clusters.stream().map(cluster -> cluster.products().stream().map(Product::id).toList()).toList();
    }

    @Test
    @DisplayName("pairs that share a product are one cluster, the largest first, each with its products by id")
    void clusters() {
        List<DuplicateCluster> found = DuplicateCluster.of(List.of(pair("x", "w", 1), pair("c", "b", .99),
                pair("e", "d", .985), pair("b", "a", .98), pair("d", "c", .975)));
        assertEquals(List.of(List.of("a", "b", "c", "d", "e"), List.of("w", "x")), ids(found));
        assertEquals(List.of(pair("x", "w", 1)), found.getLast().pairs());
    }

    @Test
    @DisplayName("clusters of the same size are in the order of their most similar pairs")
    void orderOfEquals() {
        assertEquals(List.of(List.of("c", "d"), List.of("a", "b")),
                ids(DuplicateCluster.of(List.of(pair("c", "d", .99), pair("a", "b", .98)))));
    }

    @Test
    @DisplayName("a long chain of pairs, in whichever order they come, is one cluster")
    void longChain() {
        List<NearDuplicates.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i += 2) {
            pairs.add(pair("p" + (i + 1), "p" + i, .99));
        }
        for (int i = 1; i < 39; i += 2) {
            pairs.add(pair("p" + (39 - i), "p" + (38 - i), .98));
        }
        List<DuplicateCluster> found = DuplicateCluster.of(pairs);
        assertEquals(1, found.size());
        assertEquals(40, found.getFirst().products().size());
        assertEquals(pairs, found.getFirst().pairs());
    }

    @Test
    @DisplayName("a product's nearest is the most similar pair that it is one of, on either side")
    void nearest() {
        DuplicateCluster cluster = DuplicateCluster.of(List.of(pair("a", "b", .99), pair("b", "c", .98))).getFirst();
        assertEquals(pair("a", "b", .99), cluster.nearest(product("a")));
        assertEquals(pair("a", "b", .99), cluster.nearest(product("b")));
        assertEquals(pair("b", "c", .98), cluster.nearest(product("c")));
    }

    @Test
    @DisplayName("without the pair that joined it, a cluster falls into parts, and into none without all")
    void without() {
        DuplicateCluster cluster = DuplicateCluster
                .of(List.of(pair("a", "b", .99), pair("b", "c", .98), pair("c", "d", .975))).getFirst();
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")),
                ids(cluster.without(each -> each.equals(pair("b", "c", .98)))));
        assertEquals(List.of(cluster), cluster.without(_ -> false));
        assertEquals(List.of(), cluster.without(_ -> true));
    }
}
