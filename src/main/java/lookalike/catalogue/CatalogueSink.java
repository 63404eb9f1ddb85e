package lookalike.catalogue;

import java.util.List;

/** Takes what reading a catalogue brings to light, in this order: columns once, then products and problems. */
public interface CatalogueSink {

    /** @param columns in the table's order, without the id; none if there is no table */
    void columns(List<Column> columns) throws CatalogueException;

    /** The next product; the first is item 0. */
    void product(Product product) throws CatalogueException;

    /** Something that was skipped. */
    void problem(CatalogueProblem problem) throws CatalogueException;
}
