package lookalike.service.across;

import lookalike.LookalikeException;

/** All catalogues together cannot be searched. */
public abstract sealed class AllCataloguesException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private AllCataloguesException(Object... details) {
        super(null, details);
    }

    /** There is no catalogue. */
    public static final class NoCatalogue extends AllCataloguesException {
        private static final long serialVersionUID = 1L;
    }

    /** There are catalogues, and each was left out. */
    public static final class NothingSearched extends AllCataloguesException {
        private static final long serialVersionUID = 1L;

        /** @param first why the first of them was left out */
        public NothingSearched(LookalikeException first) {
            super(first);
        }
    }

    /** The query has products as examples, and each is known to its own catalogue only. */
    public static final class ProductInQuery extends AllCataloguesException {
        private static final long serialVersionUID = 1L;

        /** @param product its name */
        public ProductInQuery(String product) {
            super(product);
        }
    }
}
