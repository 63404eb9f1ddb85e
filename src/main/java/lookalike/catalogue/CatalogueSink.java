package lookalike.catalogue;

import java.util.List;

/** Receives the contents of a catalogue while it is read, in this order: columns once, then products and problems. */
public interface CatalogueSink {

    /** @param columns in the table's order, without the id; none if there is no table */
    void columns(List<Column> columns) throws CatalogueException;

    /** How the table was understood, after its columns; nothing if there is no table. */
    default void table(TableSummary summary) throws CatalogueException {
        // Only those who show it need it.
    }

    /** The next product; the first is item 0. */
    void product(Product product) throws CatalogueException;

    /**
     * The product before was joined of several rows.
     *
     * @param rows how many, at least 2
     */
    default void joined(int rows) throws CatalogueException {}

    /** A skipped item. */
    void problem(CatalogueProblem problem) throws CatalogueException;
}
