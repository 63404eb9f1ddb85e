package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.indexing.MeanColours;
import lookalike.index.catalogue.IndexChoice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The most similar products of each product, by the looks of their pictures. */
class ProductNeighboursTest {

    private static final MeanColours NETWORK = new MeanColours();
    private static final int ITEM = 12;

    @TempDir
    private static Path folder;
    private static ProductNeighbours neighbours;
    private static ProductSearcher searcher;

    @BeforeAll
    static void open() throws Exception {
        WarmShop.open(folder, NETWORK);
        neighbours = ProductNeighbours.open(Catalogue.open("shop", folder).orElseThrow(), folder, NETWORK.identity(),
                IndexChoice.AS_STORED);
        searcher = ProductSearcher.open(Catalogue.open("shop", folder).orElseThrow(), folder, NETWORK);
    }

    @AfterAll
    static void close() {
        neighbours.close();
        searcher.close();
    }

    private static ProductNeighbours.Among everything() {
        return neighbours.among(neighbours.items());
    }

    private static List<String> found(List<ProductNeighbours.Found> found) {
        return found.stream().map(each -> neighbours.catalogue().id(each.item())).toList();
    }

    private static List<String> similar(List<ProductNeighbours.Similar> similar) {
        return similar.stream().map(ProductNeighbours.Similar::id).toList();
    }

    @Test
    @DisplayName("are those that a search with the product finds, in its order and with its likeness")
    void likeASearch() throws Exception {
        List<ProductMatch> searched = searcher.find(SearchQuery.like(neighbours.catalogue().product(ITEM)), 8,
                ProductFilter.ALL).matches();
        List<ProductNeighbours.Similar> similar = neighbours.of(ITEM, 8, everything());
        assertEquals(searched.stream().map(match -> match.product().id()).toList(), similar(similar));
        for (int i = 0; i < similar.size(); i++) {
            assertEquals(searched.get(i).similarity(), similar.get(i).similarity(), 1e-6);
            assertEquals(searched.get(i).parts().total(), similar.get(i).score(), 1e-6);
        }
    }

    @Test
    @DisplayName("are found among the products that are wanted, never the product itself, and none among none")
    void amongSome() {
        BitSet few = new BitSet();
        few.set(ITEM);
        few.set(3);
        few.set(70);
        assertEquals(List.of("p3", "p70"), similar(neighbours.of(ITEM, 8, neighbours.among(few))).stream().sorted()
                .toList());
        assertEquals(1, neighbours.of(ITEM, 1, neighbours.among(few)).size());
        assertEquals(List.of(), neighbours.of(ITEM, 8, neighbours.among(new BitSet())));
        assertEquals(List.of(), neighbours.nearest(neighbours.query(ITEM), 8, neighbours.among(new BitSet()), true));
        assertNull(everything().rows(), "all rows need no filter");
        assertEquals(WarmShop.PRODUCTS, neighbours.items().cardinality(), "all have a feature");
    }

    @Test
    @DisplayName("are the same for a query of another part: the product's own picture is left out")
    void ofAnotherPart() {
        List<String> own = similar(neighbours.of(ITEM, 8, everything()));
        for (boolean asksForest : List.of(true, false)) {
            List<ProductNeighbours.Found> nearest =
                    neighbours.nearest(neighbours.query(ITEM), 8, everything(), asksForest);
            assertEquals(own, found(nearest));
            assertTrue(nearest.getFirst().score() >= nearest.getLast().score());
            assertEquals(neighbours.query(nearest.getFirst().item()).pixels(), nearest.getFirst().pixels());
        }
    }

    @Test
    @DisplayName("a product as a photo of it is like the same products, in a shop without columns to predict")
    void asAPhoto() {
        assertEquals(found(neighbours.nearest(neighbours.query(ITEM), 8, everything(), false)),
                found(neighbours.nearest(neighbours.photo(ITEM), 8, everything(), false)));
    }

    @Test
    @DisplayName("by the network's feature alone they have its cosine as score, the greatest first")
    void byFeature() {
        List<ProductNeighbours.Found> raw = neighbours.nearest(neighbours.raw(ITEM), 8, everything(), false);
        assertEquals(8, raw.size());
        for (int i = 0; i < raw.size(); i++) {
            assertTrue(raw.get(i).item() != ITEM);
            assertTrue(i == 0 || raw.get(i).score() <= raw.get(i - 1).score());
            Feature own = Objects.requireNonNull(neighbours.raw(ITEM).feature());
            Feature other = Objects.requireNonNull(neighbours.raw(raw.get(i).item()).feature());
            assertEquals(own.cosine(other), raw.get(i).score(), 1e-5);
        }
    }

    @Test
    @DisplayName("have inputs that differ from product to product, and a ranking with a name")
    void inputs() {
        assertEquals(neighbours.inputs(ITEM), searcher.neighbours().inputs(ITEM));
        assertNotEquals(neighbours.inputs(ITEM), neighbours.inputs(ITEM + 1));
        assertEquals(20, neighbours.inputs(ITEM).length());
        assertEquals(neighbours.ranking(), searcher.neighbours().ranking());
        assertEquals(false, neighbours.ranking().isEmpty());
    }
}
