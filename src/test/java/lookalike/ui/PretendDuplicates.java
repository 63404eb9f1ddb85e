package lookalike.ui;

import java.util.Arrays;
import java.util.List;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.ProductMarks;
import lookalike.search.NearDuplicates;

/** The products of a fake catalogue that look nearly the same, and what was said of them. */
final class PretendDuplicates {

    private volatile List<NearDuplicates.Pair> pairs = List.of(pair(0, 1));
    private volatile ProductMarks marks = ProductMarks.NONE;

    /** Has these pairs; every number is the place of a product. */
    void put(int[]... places) {
        pairs = Arrays.stream(places).map(pair -> pair(pair[0], pair[1])).toList();
    }

    /** Was told this of its products. */
    void mark(ProductMarks said) {
        marks = said;
    }

    ProductMarks marks() {
        return marks;
    }

    /** @return the pairs, but not those that were said to differ or are hidden */
    List<NearDuplicates.Pair> pairs() {
        return pairs.stream().filter(pair -> !marks.areDifferent(pair.one().id(), pair.other().id())
                && !marks.hidden().contains(pair.one().id()) && !marks.hidden().contains(pair.other().id())).toList();
    }

    private static NearDuplicates.Pair pair(int one, int other) {
        Product first = PretendProducts.at(one);
        Product second = PretendProducts.at(other);
        return new NearDuplicates.Pair(first, first.image(), second, second.image(), 0.991);
    }
}
