package lookalike.ui.duplicates;

import java.util.List;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.ProductMarks;
import lookalike.search.DuplicateCluster;
import lookalike.search.NearDuplicates;
import lookalike.service.CatalogueService;

/** What the user says of products that look nearly the same. */
sealed interface DuplicateMark {

    /** @return whether a pair of products is none any more */
    boolean removes(NearDuplicates.Pair pair);

    /**
     * Remembers it, or forgets it.
     *
     * @param catalogue its name
     */
    void store(CatalogueService catalogues, String catalogue, boolean isSaid) throws LookalikeException;

    /**
     * Pairs are not the same.
     *
     * @param pairs at least one
     */
    record Different(List<NearDuplicates.Pair> pairs) implements DuplicateMark {

        public Different {
            pairs = List.copyOf(pairs);
        }

        /** All products of a group are different ones. */
        static Different of(DuplicateCluster group) {
            return new Different(group.pairs());
        }

        /** One product of a group is not the same as any other. */
        static Different of(DuplicateCluster group, Product product) {
            return new Different(group.pairs().stream().filter(pair -> pair.has(product.id())).toList());
        }

        @Override
        public boolean removes(NearDuplicates.Pair pair) {
            return pairs.contains(pair);
        }

        @Override
        public void store(CatalogueService catalogues, String catalogue, boolean isSaid) throws LookalikeException {
            List<ProductMarks.Pair> marked = pairs.stream()
                    .map(pair -> new ProductMarks.Pair(pair.one().id(), pair.other().id())).toList();
            catalogues.mark(catalogue, marked.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList(),
                    marks -> marks.withDifferent(marked, isSaid));
        }
    }

    /** A product is hidden, as another one stands for it. */
    record Hidden(Product product) implements DuplicateMark {

        @Override
        public boolean removes(NearDuplicates.Pair pair) {
            return pair.has(product.id());
        }

        @Override
        public void store(CatalogueService catalogues, String catalogue, boolean isSaid) throws LookalikeException {
            List<String> ids = List.of(product.id());
            catalogues.mark(catalogue, ids, marks -> marks.withHidden(ids, isSaid));
        }
    }
}
