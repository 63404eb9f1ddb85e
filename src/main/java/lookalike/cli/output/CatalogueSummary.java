package lookalike.cli.output;

import java.util.List;
import lookalike.service.CatalogueInfo;

/** A catalogue as one record for people and programs. */
public final class CatalogueSummary {

    private static final List<String> COLUMNS = List.of("name", "location", "products", "problems", "columns");

    private CatalogueSummary() { }

    public static Table of(CatalogueInfo catalogue) {
        return Table.record(COLUMNS, catalogue.name(), catalogue.location().toString(), catalogue.products(),
                catalogue.problems(), catalogue.columns());
    }
}
