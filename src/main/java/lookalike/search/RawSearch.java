package lookalike.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.features.Feature;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.ranking.ScoreParts;

/** Finds products by the cosine of the network's features alone. */
final class RawSearch {

    private final IndexedProducts products;
    private final NeighbourIndex index;

    RawSearch(IndexedProducts products, NeighbourIndex index) {
        this.products = products;
        this.index = index;
    }

    /**
     * Asks for more and more rows until they belong to enough products, because several of them may be pictures of
     * one.
     *
     * @return the most similar products first
     */
    List<Candidate> find(Feature direction, Wanted wanted) {
        int all = wanted.rows(index.size());
        int enough = wanted.depth(wanted.k());
        int asked = 0;
        List<Candidate> found = List.of();
        // None are asked for where no product is wanted.
        while (found.size() < enough && asked < all) {
            asked = Math.min(all, 2 * asked + enough + wanted.banned().size());
            found = products(index.nearest(direction, asked, wanted.rows()), wanted, enough);
        }
        return wanted.coloured(found);
    }

    private List<Candidate> products(List<Neighbour> nearest, Wanted wanted, int enough) {
        List<Candidate> found = new ArrayList<>();
        Set<Integer> shown = new HashSet<>(wanted.banned());
        for (Neighbour neighbour : nearest) {
            float cosine = Math.clamp(neighbour.cosine(), 0f, 1f);
            for (int item : products.items(neighbour.item())) {
                if (found.size() < enough && wanted.has(item) && shown.add(products.firstRow(item))) {
                    found.add(new Candidate(item, neighbour.item(), cosine, cosine, ScoreParts.ofLooks(cosine)));
                }
            }
        }
        return found;
    }
}
