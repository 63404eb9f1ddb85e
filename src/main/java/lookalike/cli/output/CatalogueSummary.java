package lookalike.cli.output;

import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;

/** A catalogue as one record for people and programs. */
public final class CatalogueSummary {

    private static final List<String> COLUMNS = List.of("name", "location", "products", "problems", "columns");

    private CatalogueSummary() { }

    public static Table of(Catalogue catalogue) throws CatalogueException {
        return Table.record(COLUMNS, catalogue.name(), catalogue.location().toString(), catalogue.size(),
                catalogue.problems().size(), catalogue.columns());
    }
}
