package lookalike.cli;

import java.util.List;
import lookalike.catalogue.Catalogue;
import lookalike.catalogue.CatalogueException;

/** A catalogue as one record for people and programs. */
final class CatalogueSummary {

    private static final List<String> COLUMNS = List.of("name", "location", "products", "problems", "columns");

    private CatalogueSummary() { }

    static Table of(Catalogue catalogue) throws CatalogueException {
        return Table.record(COLUMNS, catalogue.name(), catalogue.location().toString(), catalogue.size(),
                catalogue.problems().size(), catalogue.columns());
    }
}
